using System.Reflection;
using System.Runtime.CompilerServices;
using static Microsoft.Spark.Closures.ClosureFormat;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Reads values into fields and elements: complete values at once, and those that refer to objects later, when all objects exist.</summary>
internal sealed class CapturedValueReader(BinaryReader reader, object?[] nodes)
{
    private readonly List<(object Target, FieldInfo Field, int Number)> _references = [];
    private readonly List<(Array Target, int[] Numbers)> _referenceArrays = [];
    private readonly List<Action> _others = [];

    /// <summary>Sets all references to their objects.</summary>
    public void Fill()
    {
        foreach (var (target, field, number) in _references)
        {
            field.SetValue(target, nodes[number]);
        }

        foreach (var (target, numbers) in _referenceArrays)
        {
            Fill(target, numbers);
        }

        _others.ForEach(other => other());
    }

    /// <summary>Defers an action on a value of a value type until the objects that it refers to exist.</summary>
    public void Later(Action action) => _others.Add(action);

    public void ReadField(object target, FieldInfo field)
    {
        if (!field.FieldType.IsValueType)
        {
            var number = ReadReference();
            if (number != 0)
            {
                _references.Add((target, field, number));
            }

            return;
        }

        var (value, later) = ReadValue(field.FieldType, depth: 0);
        if (later is null)
        {
            field.SetValue(target, value);
        }
        else
        {
            Later(() => field.SetValue(target, later()));
        }
    }

    /// <summary>Reads the elements of an array.</summary>
    /// <returns>The objects that they refer to, and an action that sets the references again.</returns>
    public ElementReferences ReadElements(Array array)
    {
        var element = array.GetType().GetElementType()!;
        if (reader.ReadBoolean())
        {
            var size = Blobs.SizeOf(element);
            if (size == 0 || reader.ReadInt64() != array.LongLength * size)
            {
                throw new FormatException("An array has another size than its elements.");
            }

            Blobs.Read(reader.BaseStream, array, size);
            return ElementReferences.None;
        }

        if (!element.IsValueType)
        {
            var numbers = new int[array.LongLength];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = ReadReference();
            }

            _referenceArrays.Add((array, numbers));
            return new ElementReferences(numbers, () => Fill(array, numbers));
        }

        var later = new List<Action>();
        var place = new int[array.Rank];
        for (long i = 0; i < array.LongLength; i++)
        {
            var (value, make) = ReadValue(element, depth: 0);
            if (make is null)
            {
                array.SetValue(value, place);
            }
            else
            {
                var here = (int[])place.Clone();
                later.Add(() => array.SetValue(make(), here));
            }

            Advance(array, place);
        }

        _others.AddRange(later);
        return later.Count == 0 ? ElementReferences.None : new ElementReferences([], () => later.ForEach(fill => fill()));
    }

    public int ReadReference()
    {
        var number = reader.Read7BitEncodedInt();
        return number >= 0 && number < nodes.Length ? number : throw new FormatException($"There is no node {number}.");
    }

    /// <summary>Reads a value of a value type, or returns a function that creates it later.</summary>
    public (object? Value, Func<object?>? Later) ReadValue(Type type, int depth)
    {
        if (depth > MaxValueDepth)
        {
            throw new FormatException($"{type} is nested too deep.");
        }

        if (!type.IsValueType)
        {
            var number = ReadReference();
            return number == 0 ? (null, null) : (null, () => nodes[number]);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return reader.ReadBoolean() ? ReadValue(underlying, depth) : (null, null);
        }

        if (Primitives.TryRead(reader, type, out var primitive))
        {
            return (primitive, null);
        }

        if (Blobs.HoldsHiddenElements(type))
        {
            return (Blobs.ReadValue(reader.BaseStream, type), null);
        }

        var fields = Fields.Of(type);
        var values = Array.ConvertAll(fields, f => ReadValue(f.FieldType, depth + 1));
        return Array.Exists(values, v => v.Later is not null)
            ? (null, () => Make(type, fields, values))
            : (Make(type, fields, values), null);
    }

    private static object Make(Type type, FieldInfo[] fields, (object? Value, Func<object?>? Later)[] values)
    {
        var box = RuntimeHelpers.GetUninitializedObject(type);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].SetValue(box, values[i].Later is { } later ? later() : values[i].Value);
        }

        return box;
    }

    private void Fill(Array target, int[] numbers)
    {
        if (target is object?[] simple)
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                simple[i] = nodes[numbers[i]];
            }

            return;
        }

        var place = new int[target.Rank];
        foreach (var number in numbers)
        {
            target.SetValue(nodes[number], place);
            Advance(target, place);
        }
    }

    private static void Advance(Array array, int[] place)
    {
        for (var d = array.Rank - 1; d >= 0 && ++place[d] == array.GetLength(d); d--)
        {
            place[d] = 0;
        }
    }
}
