using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.SavedObjects;
using Gozcu.Models.DataSets;

namespace Gozcu.Kibana.Commands;

/// <summary>Options that select boards.</summary>
internal abstract record BoardsOptions : CommandOptions
{
    [Option("Prefix of the indices, as store-stream's --index-prefix.", ValueName = "TEXT")]
    [RegularExpression("[a-z0-9][a-z0-9._-]*")]
    public string IndexPrefix { get; init; } = "gozcu-";

    [Option("Kibana's space; by default the default one.", ValueName = "ID")]
    [RegularExpression("[a-z0-9_-]+")]
    public string? Space { get; init; }

    [Option("The data set whose columns' drift the board of the model shows: a name, or the path of a dataset.yaml.", ValueName = "NAME")]
    public string? Dataset { get; init; }

    [Option("A topic of measurements whose silence is watched by a rule of its own; may be given several times.", ValueName = "TOPIC")]
    public IReadOnlyList<string> Topic { get; init; } = [];

    /// <summary>Returns all boards, lists and rules.</summary>
    /// <exception cref="DataSetException">The data set is unknown or not valid.</exception>
    public Catalogue Catalogue() => GozcuCatalogue.Make(IndexPrefix, Columns(), Topic);

    /// <summary>Returns the ids of boards, lists and rules.</summary>
    public Naming Naming() => new(IndexPrefix, Space);

    private IReadOnlyList<BoardColumn> Columns() => Dataset is null ? [] : [.. BoardColumns.Of(new DataSetCatalog().Open(Dataset))];
}
