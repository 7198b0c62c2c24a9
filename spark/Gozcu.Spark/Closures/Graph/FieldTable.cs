using System.Reflection;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Table of the fields of all objects, each written once: a list of a million records names their fields once.</summary>
internal sealed class FieldTable(TypeTable types)
{
    private readonly Dictionary<FieldInfo, int> _indices = [];
    private readonly List<(int Type, string Name)> _fields = [];

    public int IndexOf(FieldInfo field)
    {
        if (!_indices.TryGetValue(field, out var index))
        {
            index = _fields.Count;
            _fields.Add((types.IndexOf(field.DeclaringType!), field.Name));
            _indices.Add(field, index);
        }

        return index;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_fields.Count);
        foreach (var (type, name) in _fields)
        {
            writer.Write7BitEncodedInt(type);
            writer.Write(name);
        }
    }

    /// <exception cref="ClosureException">The fields of a type differ from those where the function was written.</exception>
    public static FieldInfo[] Read(BinaryReader reader, Type[] types)
    {
        var fields = new List<FieldInfo>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            var declaring = types[reader.Read7BitEncodedInt()];
            var name = reader.ReadString();
            fields.Add(Fields.Find(declaring, name) ?? throw new ClosureException($"{declaring} has no field {name} on this executor."));
        }

        return [.. fields];
    }
}
