using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Values of a nominal or binary feature, in the order of their indices; compared by content.</summary>
[CollectionBuilder(typeof(AttributeValues), nameof(Create))]
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is what an attribute's values are called.")]
public sealed class AttributeValues : IReadOnlyList<string>, IEquatable<AttributeValues>
{
    private readonly string[] _values;

    /// <summary>Creates a list of values.</summary>
    public AttributeValues(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = [.. values];
    }

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public string this[int index] => _values[index];

    /// <summary>Creates a list of values.</summary>
    public static AttributeValues Create(ReadOnlySpan<string> values) => new(values.ToArray());

    /// <summary>Returns the index of a value, or -1 if it is missing.</summary>
    public int IndexOf(string value) => Array.IndexOf(_values, value);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] AttributeValues? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributeValues);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Length == 0 ? 0 : HashCode.Combine(_values.Length, _values[0], _values[^1]);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the values, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _values);
}
