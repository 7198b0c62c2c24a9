namespace Microsoft.Spark.Arrow;

/// <summary>The names and types of a batch's columns, in order.</summary>
public sealed class ArrowSchema : IEquatable<ArrowSchema>
{
    /// <summary>Describes a batch of these columns.</summary>
    public ArrowSchema(IEnumerable<ArrowField> fields) => Fields = [.. fields];

    /// <summary>Describes a batch of these columns.</summary>
    public ArrowSchema(params ReadOnlySpan<ArrowField> fields) => Fields = [.. fields];

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<ArrowField> Fields { get; }

    /// <summary>The position of the column of this name, or -1. Names are compared exactly first, then without regard to case, as Spark does.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == name)
            {
                return i;
            }
        }

        for (var i = 0; i < Fields.Count; i++)
        {
            if (string.Equals(Fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Equals(ArrowSchema? other) => other is not null && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArrowSchema);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var field in Fields)
        {
            hash.Add(field);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Fields);
}
