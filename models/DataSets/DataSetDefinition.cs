using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gozcu.Models.DataSets;

/// <summary>
/// What a data set is: its columns, their types, units and valid ranges, key, time and label, cleaning rules, features, split and model. Read from
/// <c>datasets/NAME/dataset.yaml</c> and valid by construction.
/// </summary>
public sealed record DataSetDefinition
{
    /// <summary>The beginning of the names of columns that jobs add to rows. No column of a data set begins so.</summary>
    public const string AddedColumnPrefix = "gozcu_";

    /// <summary>The name: lower-case letters, digits and hyphens; the name of the definition's folder.</summary>
    public required string Name { get; init; }

    /// <summary>One line for people.</summary>
    public required string Title { get; init; }

    /// <summary>A few sentences for people, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is from and on what terms.</summary>
    public required DataSetOrigin Origin { get; init; }

    /// <summary>How its files are written.</summary>
    public required DataFormat Format { get; init; }

    /// <summary>Its files, in the order of their rows; empty for a simulator.</summary>
    public required IReadOnlyList<DataFileDefinition> Files { get; init; }

    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<ColumnDefinition> Columns { get; init; }

    /// <summary>What becomes of a measurement with fields that are not columns.</summary>
    public ExtraFields ExtraFields { get; init; } = ExtraFields.Ignore;

    /// <summary>The columns that name what was measured (a station, a machine, an experiment); empty when there is only one.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The column that says when; null when the measurements carry no time.</summary>
    public TimeDefinition? Time { get; init; }

    /// <summary>The column that says what is wrong; null for data without.</summary>
    public LabelDefinition? Label { get; init; }

    /// <summary>What preprocessing does beyond checking types and ranges.</summary>
    public required CleaningRules Cleaning { get; init; }

    /// <summary>What the detector sees.</summary>
    public required IReadOnlyList<FeatureDefinition> Features { get; init; }

    /// <summary>How rows are divided.</summary>
    public required SplitDefinition Split { get; init; }

    /// <summary>Which detector to train.</summary>
    public required ModelDefinition Model { get; init; }

    /// <summary>The YAML text it was read from, with line feeds as line ends.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Reads a definition.</summary>
    /// <param name="file">The YAML file.</param>
    /// <exception cref="DataSetException">It cannot be read or is not valid; the message says where and what to do.</exception>
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
    /// <param name="origin">What messages call it: usually the file's path.</param>
    /// <exception cref="DataSetException">It is not valid; the message says where and what to do.</exception>
    public static DataSetDefinition Parse(string text, string origin) => new DataSetParser(origin).Parse(text);

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ColumnDefinition Column(string name) =>
        FindColumn(name)
        ?? throw new ArgumentException(
            $"data set {Name} has no column '{name}', only {string.Join(", ", Columns.Select(c => c.Name))}{Suggestion.For(name, Columns.Select(c => c.Name))}",
            nameof(name)
        );

    /// <summary>The column of a name, or null.</summary>
    public ColumnDefinition? FindColumn(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>
    /// Returns the name of a column that a job adds to this data set's rows: the plain name or, where the data set has a column of that name, which stays as it is, the name after
    /// <see cref="AddedColumnPrefix"/>.
    /// </summary>
    /// <param name="name">The plain name.</param>
    public string AddedColumn(string name) => FindColumn(name) is null ? name : AddedColumnPrefix + name;

    /// <summary>Whether history without a label counts as an anomaly (true) or as normal (false), as a cleaning rule imputes the label; null when it counts as neither.</summary>
    public bool? ImputedLabel =>
        Label is { } label
        && Cleaning.Missing.FirstOrDefault(rule => rule.Column == label.Column) is { Action: MissingAction.Constant, Value: { } value }
            ? value == double.Parse(label.Positive, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The columns that identify a row: those named for duplicates, else the key and the time column.</summary>
    public IReadOnlyList<string> RowIdentity =>
        Cleaning.DuplicatesBy.Count > 0 ? Cleaning.DuplicatesBy
        : Time is null ? Key
        : [.. Key, Time.Column];

    /// <summary>Two definitions are equal when their texts are.</summary>
    public bool Equals(DataSetDefinition? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
