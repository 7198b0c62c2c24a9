using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Closures.Described;
using Microsoft.Spark.Closures.Graph;
using static Microsoft.Spark.Closures.ClosureFormat;

namespace Microsoft.Spark.Closures;

/// <summary>Reads a function from the bytes that <see cref="ClosureWriter"/> wrote in another process.</summary>
internal sealed class ClosureReader
{
    private readonly BinaryReader _reader;
    private readonly Type[] _types;
    private readonly FieldInfo[] _fields;
    private readonly object?[] _nodes;
    private readonly CapturedValueReader _values;
    private readonly CapturedDelegateReader _delegates;
    private readonly List<(int Number, Func<object?[], Delegate> Make)> _functions = [];
    private readonly HashedReader _hashed;
    private readonly List<IAccumulator> _accumulators = [];

    private ClosureReader(BinaryReader reader)
    {
        _reader = reader;
        Span<byte> magic = stackalloc byte[Magic.Length];
        reader.BaseStream.ReadExactly(magic);
        if (!magic.SequenceEqual(Magic))
        {
            throw new FormatException("They begin with other bytes.");
        }

        if (reader.ReadByte() is var version && version != ClosureFormat.Version)
        {
            throw new ClosureException(
                $"The function was written in version {version} of the format, but this build reads version {ClosureFormat.Version}. Driver and executors must run the same build of the application."
            );
        }

        _types = TypeTableReader.Read(reader);
        _fields = FieldTable.Read(reader, _types);
        _nodes = new object?[Count() + 1];
        _values = new CapturedValueReader(reader, _nodes);
        _hashed = new HashedReader(_values, _nodes);
        _delegates = new CapturedDelegateReader(reader, ReadType);
    }

    /// <summary>Reads a function.</summary>
    /// <exception cref="ClosureException">The bytes are not a function, or refer to code that this process does not have.</exception>
    public static Delegate Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Read(stream, out _) as Delegate ?? throw NotOurs(null);
    }

    /// <summary>Reads what <see cref="ClosureWriter.Write(Stream, object?, ClosureSubject)"/> wrote, up to its last byte.</summary>
    /// <param name="stream">Stream to read from.</param>
    /// <param name="accumulators">Accumulators in the object.</param>
    /// <exception cref="ClosureException">The bytes have another form, or refer to code that this process does not have.</exception>
    public static object? Read(Stream stream, out IReadOnlyList<IAccumulator> accumulators)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            var closure = new ClosureReader(reader);
            var root = closure.Read();
            accumulators = closure._accumulators;
            return root;
        }
        catch (Exception e)
            when (e
                    is EndOfStreamException
                        or FormatException
                        or IndexOutOfRangeException
                        or ArgumentException
                        or InvalidCastException
                        or OverflowException
            )
        {
            throw NotOurs(e);
        }
    }

    private static ClosureException NotOurs(Exception? cause) =>
        cause is null
            ? new ClosureException("The bytes are not a function of this build's format.")
            : new ClosureException("The bytes are not a function of this build's format.", cause);

    private object? Read()
    {
        // A node may refer to later nodes, so objects are created first and filled once all exist. Delegates need their targets and come after them; only hashed
        // collections, whose keys must be complete, come later.
        for (var number = 1; number < _nodes.Length; number++)
        {
            ReadNode(number);
        }

        var root = _values.ReadReference();

        // A delegate may be the target of another, as with an extension method of a delegate.
        for (var i = _functions.Count - 1; i >= 0; i--)
        {
            _nodes[_functions[i].Number] = _functions[i].Make(_nodes);
        }

        _values.Fill();

        _hashed.MakeAll();
        if (_hashed.SomeAreMadeLate)
        {
            // These did not exist when other objects were filled.
            _values.Fill();
        }

        return _nodes[root];
    }

    private void ReadNode(int number)
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
            case NodeKind.Described:
                _nodes[number] = Descriptions.Read(ReadType(), _reader);
                break;
            case NodeKind.Broadcast:
                ReadBroadcast(number);
                break;
            case NodeKind.Box:
                ReadBox(number);
                break;
            case NodeKind.Array:
                var array = MakeArray();
                _nodes[number] = array;
                _values.ReadElements(array);
                break;
            case NodeKind.Object:
                ReadObject(number);
                break;
            case NodeKind.Delegate:
                _functions.Add((number, _delegates.Read()));
                break;
            case NodeKind.Hashed:
                ReadHashed(number);
                break;
            case var kind:
                throw new FormatException($"Node {number} is of kind {kind}.");
        }
    }

    private void ReadBroadcast(int number)
    {
        var type = ReadType();
        if (!typeof(IBroadcast).IsAssignableFrom(type))
        {
            throw new FormatException($"{type} is not a broadcast.");
        }

        _nodes[number] = Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.NonPublic, null, [_reader.ReadInt64()], null);
    }

    private void ReadBox(int number)
    {
        var type = ReadType();
        var (value, later) = _values.ReadValue(type, depth: 0);
        _nodes[number] = value;
        if (later is not null)
        {
            // The box is created at once, so that others can refer to it; its fields are set later.
            var box = RuntimeHelpers.GetUninitializedObject(type);
            _nodes[number] = box;
            _values.Later(() => Boxes.Assign(box, later()!));
        }
    }

    private Array MakeArray()
    {
        var type = ReadType();
        var lengths = new int[type.GetArrayRank()];
        var elements = 1L;
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = Count();
            elements = checked(elements * lengths[i]);
        }

        ExpectElements(elements);
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
            _values.ReadField(target, _fields[_reader.Read7BitEncodedInt()]);
        }

        if (target is IAccumulator accumulator)
        {
            _accumulators.Add(accumulator);
        }
    }

    private void ReadHashed(int number)
    {
        var collection = ReadType();
        if (HashedCollections.TypeOf(collection) != collection)
        {
            throw new FormatException($"{collection} is not a collection that hashes.");
        }

        var count = Count();
        ExpectElements(count);
        _hashed.Read(number, collection, count);
    }

    private Type ReadType() => _types[_reader.Read7BitEncodedInt()];

    private int Count()
    {
        var count = _reader.Read7BitEncodedInt();
        return count >= 0 ? count : throw new FormatException($"A count is {count}.");
    }

    /// <summary>Rejects a count that the remaining bytes cannot hold, before memory is allocated for it.</summary>
    private void ExpectElements(long count)
    {
        if (_reader.BaseStream is { CanSeek: true } stream && count > stream.Length - stream.Position)
        {
            throw new FormatException($"{count} elements are said to come in {stream.Length - stream.Position} bytes.");
        }
    }
}
