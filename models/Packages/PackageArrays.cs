using System.Collections;

namespace Gozcu.Models.Packages;

/// <summary>The arrays of a trained detector, by name, in order.</summary>
public sealed class PackageArrays : IEnumerable<KeyValuePair<string, PackageArray>>
{
    private readonly OrderedDictionary<string, PackageArray> _arrays = [];

    /// <summary>Adds a vector.</summary>
    public void Add(string name, double[] values) => _arrays.Add(name, new PackageArray(values, [values.Length]));

    /// <summary>Adds a vector.</summary>
    public void Add(string name, int[] values) => _arrays.Add(name, new PackageArray(values, [values.Length]));

    /// <summary>Adds a matrix.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Row by row.</param>
    /// <param name="width">The number of its columns.</param>
    /// <exception cref="ArgumentException">The number of values is no multiple of the width.</exception>
    public void Add(string name, double[] values, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        if (values.Length % width != 0)
        {
            throw new ArgumentException($"{values.Length} values are no matrix with {width} columns", nameof(values));
        }
        _arrays.Add(name, new PackageArray(values, [values.Length / width, width]));
    }

    /// <summary>Whether there is an array of a name.</summary>
    public bool Contains(string name) => _arrays.ContainsKey(name);

    /// <summary>The values of an array of doubles.</summary>
    /// <exception cref="PackageException">There is none of that name and type.</exception>
    public double[] Doubles(string name) => Values<double>(name);

    /// <summary>The values of an array of 32-bit integers.</summary>
    /// <exception cref="PackageException">There is none of that name and type.</exception>
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
