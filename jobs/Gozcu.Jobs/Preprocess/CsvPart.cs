using Gozcu.Models.Csv;
using Gozcu.Models.DataSets.Files;

namespace Gozcu.Jobs.Preprocess;

/// <summary>File, or a piece of one, that a task reads.</summary>
/// <param name="File">File.</param>
/// <param name="Index">Index of the file among the files.</param>
/// <param name="Piece">Piece of the file.</param>
internal sealed record CsvPart(LocatedFile File, int Index, CsvPiece Piece);
