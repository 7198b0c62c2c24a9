using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Gozcu.Models.DataSets.Parsing;

namespace Gozcu.Models.DataSets;

/// <summary>
/// Definition of a data set: its columns, their types, units and valid ranges, key, time and label, cleaning rules, features, split and model. Read from
/// <c>datasets/NAME/dataset.yaml</c> and always valid.
/// </summary>
public sealed record DataSetDefinition
{
    /// <summary>Prefix of the names of columns that jobs add to rows. No column of a data set has this prefix.</summary>
    public const string AddedColumnPrefix = "gozcu_";

    /// <summary>Name: lower-case letters, digits and hyphens. Equals the name of the definition's folder.</summary>
    public required string Name { get; init; }

    /// <summary>Title of one line, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Description of a few sentences for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Origin and licence of the data.</summary>
    public required DataSetOrigin Origin { get; init; }

    /// <summary>Format of its files.</summary>
    public required DataFormat Format { get; init; }

    /// <summary>Its files, in the order of their rows; empty for a simulator.</summary>
    public required IReadOnlyList<DataFileDefinition> Files { get; init; }

    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<ColumnDefinition> Columns { get; init; }

    /// <summary>Treatment of measurements with fields that are not columns; by default the fields are ignored.</summary>
    public ExtraFields ExtraFields { get; init; } = ExtraFields.Ignore;

    /// <summary>Columns that identify the measured object (a station, a machine, an experiment); empty if there is only one.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Column with the time of a measurement; null if measurements carry no time.</summary>
    public TimeDefinition? Time { get; init; }

    /// <summary>Column with the label; null for unlabelled data.</summary>
    public LabelDefinition? Label { get; init; }

    /// <summary>Steps of preprocessing beyond the checks of types and ranges.</summary>
    public required CleaningRules Cleaning { get; init; }

    /// <summary>Features: the inputs of the detector.</summary>
    public required IReadOnlyList<FeatureDefinition> Features { get; init; }

    /// <summary>Rules of the features that look back.</summary>
    public required LookBackDefinition LookBack { get; init; }

    /// <summary>True if a feature is computed from earlier readings too, so that the order of an entity's readings matters.</summary>
    public bool LooksBack => Features.Any(feature => feature.Kind.LooksBack());

    /// <summary>Split of the rows into training, validation and test.</summary>
    public required SplitDefinition Split { get; init; }

    /// <summary>Detector to train, and its settings.</summary>
    public required ModelDefinition Model { get; init; }

    /// <summary>YAML text it was read from, with line feeds as line ends.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Reads a definition.</summary>
    /// <param name="file">The YAML file.</param>
    /// <exception cref="DataSetException">The file cannot be read or the definition is not valid; the message says where and what to do.</exception>
    public static DataSetDefinition Load(string file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new DataSetException($"{file}: cannot be read: {e.Message}", e);
        }
        return Parse(text, file);
    }

    /// <summary>Reads a definition from its text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="origin">Name of the definition in messages, usually the file's path.</param>
    /// <exception cref="DataSetException">The definition is not valid; the message says where and what to do.</exception>
    public static DataSetDefinition Parse(string text, string origin) => new DataSetParser(origin).Parse(text);

    /// <summary>Returns the column with a name.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public ColumnDefinition Column(string name) =>
        FindColumn(name)
        ?? throw new ArgumentException(
            $"data set {Name} has no column '{name}', only {string.Join(", ", Columns.Select(c => c.Name))}{Suggestion.For(name, Columns.Select(c => c.Name))}",
            nameof(name)
        );

    /// <summary>Returns the column with a name, or null.</summary>
    public ColumnDefinition? FindColumn(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>
    /// Returns the name of a column that a job adds to this data set's rows: the plain name or, if the data set has a column of that name, the name with the
    /// prefix <see cref="AddedColumnPrefix"/>.
    /// </summary>
    /// <param name="name">The plain name.</param>
    public string AddedColumn(string name) => FindColumn(name) is null ? name : AddedColumnPrefix + name;

    /// <summary>Label that a cleaning rule imputes to history without a label: true for an anomaly, false for normal; null if no rule imputes one.</summary>
    public bool? ImputedLabel =>
        Label is { } label
        && Cleaning.Missing.FirstOrDefault(rule => rule.Column == label.Column) is { Action: MissingAction.Constant, Value: { } value }
            ? value == double.Parse(label.Positive, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Columns that identify a row: those named for duplicates, else the key and the time column.</summary>
    public IReadOnlyList<string> RowIdentity =>
        Cleaning.DuplicatesBy.Count > 0 ? Cleaning.DuplicatesBy
        : Time is null ? Key
        : [.. Key, Time.Column];

    /// <summary>Returns true if the texts of two definitions are equal.</summary>
    public bool Equals(DataSetDefinition? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
