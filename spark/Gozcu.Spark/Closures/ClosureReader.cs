using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using static Microsoft.Spark.Closures.ClosureFormat;

namespace Microsoft.Spark.Closures;

/// <summary>Makes a function of the bytes that <see cref="ClosureWriter"/> wrote in another process.</summary>
internal sealed class ClosureReader
{
    private readonly BinaryReader _reader;
    private readonly Type[] _types;
    private readonly object?[] _nodes;
    private readonly List<Action> _fill = [];
    private readonly List<Action> _fillHashed = [];

    private ClosureReader(BinaryReader reader)
    {
        _reader = reader;
        Span<byte> magic = stackalloc byte[Magic.Length];
        reader.BaseStream.ReadExactly(magic);
        if (!magic.SequenceEqual(Magic) || reader.ReadByte() is var version && version != ClosureFormat.Version)
        {
            throw new ClosureException("The bytes are not a function of this build's format.");
        }

        _types = TypeTableReader.Read(reader);
        _nodes = new object?[Count() + 1];
    }

    /// <exception cref="ClosureException">The bytes are not a function, or name code that this process has not.</exception>
    public static Delegate Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            return new ClosureReader(reader).Read();
        }
        catch (Exception e)
            when (e is EndOfStreamException or FormatException or IndexOutOfRangeException or ArgumentException or InvalidCastException)
        {
            throw new ClosureException("The bytes are not a function of this build's format.", e);
        }
    }

    private Delegate Read()
    {
        // What a node refers to may come after it, so each is read into something to be done when all of them are there. Delegates need their targets and come last but for hashed
        // collections, whose keys must be whole.
        var delegates = new List<(int Number, Func<Delegate> Make)>();
        for (var number = 1; number < _nodes.Length; number++)
        {
            ReadNode(number, delegates);
        }

        var root = _reader.Read7BitEncodedInt();
        MakeDelegates(delegates);
        _fill.ForEach(f => f());

        // A collection's keys may hold collections: those were found later.
        for (var i = _fillHashed.Count - 1; i >= 0; i--)
        {
            _fillHashed[i]();
        }

        return (Delegate)_nodes[root]!;
    }

    private void MakeDelegates(List<(int Number, Func<Delegate> Make)> delegates)
    {
        // A delegate may be the target of another (an extension method of a delegate).
        for (var i = delegates.Count - 1; i >= 0; i--)
        {
            _nodes[delegates[i].Number] = delegates[i].Make();
        }
    }

    private void ReadNode(int number, List<(int Number, Func<Delegate> Make)> delegates)
    {
        switch ((NodeKind)_reader.ReadByte())
        {
            case NodeKind.Text:
                _nodes[number] = _reader.ReadString();
                break;
            case NodeKind.Type:
                _nodes[number] = ReadType();
                break;
            case NodeKind.Known:
                var known = _reader.Read7BitEncodedInt();
                _nodes[number] = KnownObjects.Get(known, KnownObjects.HasArgument(known) ? ReadType() : null);
                break;
            case NodeKind.Parsed:
                var parsed = ReadType();
                _nodes[number] = KnownObjects.Parse(parsed, _reader.ReadString());
                break;
            case NodeKind.Box:
                ReadBox(number);
                break;
            case NodeKind.Blob:
                var blob = MakeArray();
                _nodes[number] = blob;
                var bytes = Blobs.BytesOf(blob, Blobs.SizeOf(blob.GetType().GetElementType()!));
                if (Count() != bytes.Length)
                {
                    throw new FormatException("An array has another size than its elements.");
                }

                _reader.BaseStream.ReadExactly(bytes);
                break;
            case NodeKind.Array:
                ReadArray(number);
                break;
            case NodeKind.Object:
                ReadObject(number);
                break;
            case NodeKind.Delegate:
                delegates.Add((number, ReadDelegate()));
                break;
            case NodeKind.Hashed:
                ReadHashed(number);
                break;
            case var kind:
                throw new FormatException($"Node {number} is of kind {kind}.");
        }
    }

    private void ReadBox(int number)
    {
        var type = ReadType();
        var value = ReadValue(type, depth: 0);

        if (type.IsPrimitive || type.IsEnum || type == typeof(decimal))
        {
            _nodes[number] = value();
            return;
        }

        // The box is made at once, so that others can refer to it, and gets its fields later.
        var box = RuntimeHelpers.GetUninitializedObject(type);
        _nodes[number] = box;
        _fill.Add(() => Boxes.Assign(box, value()!));
    }

    private void ReadArray(int number)
    {
        var array = MakeArray();
        _nodes[number] = array;
        var element = array.GetType().GetElementType()!;
        var indices = new int[array.Rank];
        for (long i = 0; i < array.LongLength; i++)
        {
            var value = ReadValue(element, depth: 0);
            var place = (int[])indices.Clone();
            _fill.Add(() => array.SetValue(value(), place));
            for (var d = array.Rank - 1; d >= 0 && ++indices[d] == array.GetLength(d); d--)
            {
                indices[d] = 0;
            }
        }
    }

    private Array MakeArray()
    {
        var type = ReadType();
        var lengths = new int[type.GetArrayRank()];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = Count();
        }

        return Array.CreateInstance(type.GetElementType()!, lengths);
    }

    [SuppressMessage("Usage", "CA1816", Justification = "The objects are made without their constructors, which nothing must undo.")]
    private void ReadObject(int number)
    {
        var type = ReadType();
        var target = RuntimeHelpers.GetUninitializedObject(type);
        GC.SuppressFinalize(target);
        _nodes[number] = target;
        for (var count = Count(); count > 0; count--)
        {
            var declaring = ReadType();
            var name = _reader.ReadString();
            var field = Fields.Find(declaring, name) ?? throw new ClosureException($"{declaring} has no field {name} on this executor.");
            var value = ReadValue(field.FieldType, depth: 0);
            _fill.Add(() => field.SetValue(target, value()));
        }
    }

    private void ReadHashed(int number)
    {
        var type = ReadType();
        if (!Portability.IsHashed(type))
        {
            throw new FormatException($"{type} is not a collection that hashes.");
        }

        var comparer = _reader.Read7BitEncodedInt();
        var count = Count();
        var arguments = type.GenericTypeArguments;
        var items = new (Func<object?> Key, Func<object?>? Value)[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = (ReadValue(arguments[0], depth: 0), arguments.Length > 1 ? ReadValue(arguments[1], depth: 0) : null);
        }

        // It must exist before it is filled, and its comparer may be an object that is not yet filled itself: comparers of the application have no state as a rule.
        var target = RuntimeHelpers.GetUninitializedObject(type);
        _nodes[number] = target;
        _fillHashed.Add(() =>
        {
            var constructor = type.GetConstructors()
                .Single(c =>
                    c.GetParameters() is [{ ParameterType: { IsGenericType: true } p }]
                    && p.GetGenericTypeDefinition() == typeof(IEqualityComparer<>)
                );
            constructor.Invoke(target, [_nodes[comparer]]);
            Hashing.Fill(target, items.Select(item => (item.Key()!, item.Value?.Invoke())));
        });
    }

    private Func<Delegate> ReadDelegate()
    {
        var type = ReadType();
        var calls = new (int Target, MethodInfo Method)[Count()];
        for (var i = 0; i < calls.Length; i++)
        {
            calls[i] = (_reader.Read7BitEncodedInt(), ReadMethod());
        }

        return () =>
            Delegate.Combine([.. calls.Select(c => Delegate.CreateDelegate(type, c.Target == 0 ? null : _nodes[c.Target], c.Method))])!;
    }

    private MethodInfo ReadMethod()
    {
        var declaring = ReadType();
        var name = _reader.ReadString();
        var isStatic = _reader.ReadBoolean();
        var arguments = ReadTypes();
        var parameters = ReadTypes();
        var flags =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly
            | (isStatic ? BindingFlags.Static : BindingFlags.Instance);
        foreach (var candidate in declaring.GetMethods(flags))
        {
            if (candidate.Name != name || candidate.GetGenericArguments().Length != arguments.Length)
            {
                continue;
            }

            var method = arguments.Length > 0 ? candidate.MakeGenericMethod(arguments) : candidate;
            if (method.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters))
            {
                return method;
            }
        }

        throw new ClosureException(
            $"{declaring} has no method {name}({string.Join(", ", parameters.Select(p => p.Name))}) on this executor."
        );
    }

    private Type[] ReadTypes()
    {
        var types = new Type[Count()];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = ReadType();
        }

        return types;
    }

    private Func<object?> ReadValue(Type type, int depth)
    {
        if (depth > MaxValueDepth)
        {
            throw new FormatException($"{type} is nested too deep.");
        }

        if (!type.IsValueType)
        {
            var number = _reader.Read7BitEncodedInt();
            return number >= 0 && number < _nodes.Length ? () => _nodes[number] : throw new FormatException($"There is no node {number}.");
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return _reader.ReadBoolean() ? ReadValue(underlying, depth) : () => null;
        }

        if (Primitives.TryRead(_reader, type, out var primitive))
        {
            return () => primitive;
        }

        var fields = Fields.Of(type);
        var values = Array.ConvertAll(fields, f => ReadValue(f.FieldType, depth + 1));
        return () =>
        {
            var box = RuntimeHelpers.GetUninitializedObject(type);
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i].SetValue(box, values[i]());
            }

            return box;
        };
    }

    private Type ReadType() => _types[_reader.Read7BitEncodedInt()];

    private int Count()
    {
        var count = _reader.Read7BitEncodedInt();
        return count >= 0 ? count : throw new FormatException($"A count is {count}.");
    }
}
