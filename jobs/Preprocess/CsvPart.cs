using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Preprocess;

/// <summary>A file, or a piece of one, that a task reads.</summary>
/// <param name="File">The file.</param>
/// <param name="Index">Its position among the files.</param>
/// <param name="Piece">What of it.</param>
internal sealed record CsvPart(LocatedFile File, int Index, CsvPiece Piece);
