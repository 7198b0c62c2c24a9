namespace Microsoft.Spark.Arrow;

/// <summary>Names and types of a batch's columns, in order.</summary>
public sealed class ArrowSchema : IEquatable<ArrowSchema>
{
    /// <summary>Creates a schema of columns.</summary>
    public ArrowSchema(IEnumerable<ArrowField> fields) => Fields = [.. fields];

    /// <summary>Creates a schema of columns.</summary>
    public ArrowSchema(params ReadOnlySpan<ArrowField> fields) => Fields = [.. fields];

    /// <summary>Columns in order.</summary>
    public IReadOnlyList<ArrowField> Fields { get; }

    /// <summary>Returns the index of the column with a name, or -1. Names are compared exactly first, then without regard to case, as in Spark.</summary>
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
