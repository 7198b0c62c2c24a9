using System.Collections;

namespace Gozcu.Models.Packages;

/// <summary>Arrays of a trained detector, by name, in order.</summary>
public sealed class PackageArrays : IEnumerable<KeyValuePair<string, PackageArray>>
{
    private readonly OrderedDictionary<string, PackageArray> _arrays = [];

    /// <summary>Adds a vector of doubles.</summary>
    public void Add(string name, double[] values) => _arrays.Add(name, new PackageArray(values, [values.Length]));

    /// <summary>Adds a vector of 32-bit integers.</summary>
    public void Add(string name, int[] values) => _arrays.Add(name, new PackageArray(values, [values.Length]));

    /// <summary>Adds a matrix.</summary>
    /// <param name="name">Name of the array.</param>
    /// <param name="values">Values in row-major order.</param>
    /// <param name="width">Number of columns; above 0.</param>
    /// <exception cref="ArgumentException">The number of values is not a multiple of the width.</exception>
    public void Add(string name, double[] values, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (values.Length % width != 0)
        {
            throw new ArgumentException($"{values.Length} values are no matrix with {width} columns", nameof(values));
        }
        _arrays.Add(name, new PackageArray(values, [values.Length / width, width]));
    }

    /// <summary>Returns true if there is an array with a name.</summary>
    public bool Contains(string name) => _arrays.ContainsKey(name);

    /// <summary>Returns the values of an array of doubles.</summary>
    /// <exception cref="PackageException">There is no array of that name and type.</exception>
    public double[] Doubles(string name) => Values<double>(name);

    /// <summary>Returns the values of an array of 32-bit integers.</summary>
    /// <exception cref="PackageException">There is no array of that name and type.</exception>
    public int[] Ints(string name) => Values<int>(name);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PackageArray>> GetEnumerator() => _arrays.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string name, PackageArray array)
    {
        if (!_arrays.TryAdd(name, array))
        {
            throw new PackageException($"the package has two arrays '{name}'");
        }
    }

    private T[] Values<T>(string name) =>
        _arrays.GetValueOrDefault(name) switch
        {
            null => throw new PackageException($"the package has no array '{name}'"),
            { Values: T[] values } => values,
            var other => throw new PackageException(
                $"array '{name}' is of {other.Values.GetType().GetElementType()!.Name}, but must be of {typeof(T).Name}"
            ),
        };
}
