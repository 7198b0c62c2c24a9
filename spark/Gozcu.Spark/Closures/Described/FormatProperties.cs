using System.Reflection;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes an object of .NET by its settable properties of simple types, such as a culture's names and patterns.</summary>
/// <typeparam name="T">Type of the object.</typeparam>
internal sealed class FormatProperties<T>
    where T : class
{
    private readonly Dictionary<string, PropertyInfo> _properties;
    private readonly T _basis;

    /// <param name="basis">Object that is equal in every process; only differences from it are written.</param>
    /// <param name="last">Properties to set last, because setting others changes them.</param>
    public FormatProperties(T basis, params string[] last)
    {
        _basis = basis;
        _properties = typeof(T)
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p is { CanRead: true, CanWrite: true } && IsSimple(p.PropertyType))
            .OrderBy(p => Array.IndexOf(last, p.Name))
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(p => p.Name);
    }

    public void Write(BinaryWriter writer, T value)
    {
        var differing = _properties.Values.Where(p => !Same(p.GetValue(value), p.GetValue(_basis))).ToList();
        writer.Write7BitEncodedInt(differing.Count);
        foreach (var property in differing)
        {
            writer.Write(property.Name);
            WriteValue(writer, property.GetValue(value)!);
        }
    }

    /// <summary>Sets the properties that were written, if the target has other values.</summary>
    /// <exception cref="ClosureException">The other side's .NET has a property that this side's does not have.</exception>
    public void Read(BinaryReader reader, T target)
    {
        var written = new Dictionary<string, object>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            var name = reader.ReadString();
            var property =
                _properties.GetValueOrDefault(name)
                ?? throw new ClosureException($"The function refers to a {typeof(T).Name} with {name}, which this .NET does not have.");
            written.Add(name, ReadValue(reader, property.PropertyType));
        }

        foreach (var (name, property) in _properties)
        {
            var value = written.GetValueOrDefault(name) ?? property.GetValue(_basis);
            if (!Same(property.GetValue(target), value))
            {
                property.SetValue(target, value);
            }
        }
    }

    public bool Same(T first, T second) => _properties.Values.All(p => Same(p.GetValue(first), p.GetValue(second)));

    private static bool IsSimple(Type type) =>
        type == typeof(string) || type == typeof(int) || type.IsEnum || type == typeof(int[]) || type == typeof(string[]);

    private static bool Same(object? first, object? second) =>
        (first, second) switch
        {
            (string[] a, string[] b) => a.AsSpan().SequenceEqual(b),
            (int[] a, int[] b) => a.AsSpan().SequenceEqual(b),
            _ => Equals(first, second),
        };

    private static void WriteValue(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Write(text);
                break;
            case string[] texts:
                writer.Write7BitEncodedInt(texts.Length);
                Array.ForEach(texts, writer.Write);
                break;
            case int[] numbers:
                writer.Write7BitEncodedInt(numbers.Length);
                Array.ForEach(numbers, writer.Write);
                break;
            default:
                writer.Write(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static object ReadValue(BinaryReader reader, Type type) =>
        type == typeof(string) ? reader.ReadString()
        : type == typeof(string[]) ? ReadAll(reader, reader.ReadString)
        : type == typeof(int[]) ? ReadAll(reader, reader.ReadInt32)
        : type.IsEnum ? Enum.ToObject(type, reader.ReadInt32())
        : reader.ReadInt32();

    private static TItem[] ReadAll<TItem>(BinaryReader reader, Func<TItem> read)
    {
        var items = new List<TItem>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            items.Add(read());
        }

        return [.. items];
    }
}
