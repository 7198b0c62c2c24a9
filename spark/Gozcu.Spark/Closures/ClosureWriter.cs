using System.Collections;
using System.Reflection;
using static Microsoft.Spark.Closures.ClosureFormat;

namespace Microsoft.Spark.Closures;

/// <summary>Writes a function and everything it captures. The format is <see cref="ClosureFormat"/>'s.</summary>
internal sealed class ClosureWriter : IDisposable
{
    private readonly TypeTable _types = new();
    private readonly Dictionary<object, Node> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<Node> _order = [];
    private readonly Queue<Node> _unvisited = new();
    private readonly string _name;
    private BinaryWriter _writer = new(Stream.Null);
    private Node? _current;

    private ClosureWriter(string name) => _name = name;

    /// <param name="function">The function.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="ClosureException">It captures something that cannot travel.</exception>
    public static byte[] Write(Delegate function, string name)
    {
        using var writer = new ClosureWriter(name);
        return writer.Write(function);
    }

    public void Dispose() => _writer.Dispose();

    private byte[] Write(Delegate function)
    {
        // Objects are found by writing them to nowhere, again when a function found later needs more of one; then all are written in order.
        var root = NumberOf(function, "");
        while (_unvisited.TryDequeue(out var node))
        {
            node.IsQueued = false;
            WriteNode(node);
        }

        using var bytes = new MemoryStream();
        using var nodes = new MemoryStream();
        using (_writer = new BinaryWriter(nodes))
        {
            foreach (var node in _order)
            {
                WriteNode(node);
            }

            _writer.Flush();
            using var writer = new BinaryWriter(bytes);
            writer.Write(Magic);
            writer.Write(ClosureFormat.Version);
            _types.Write(writer);
            writer.Write7BitEncodedInt(_order.Count);
            writer.Flush();
            nodes.WriteTo(bytes);
            writer.Write7BitEncodedInt(root);
        }

        return bytes.ToArray();
    }

    /// <param name="value">An object that is referred to.</param>
    /// <param name="step">How errors write the way to it.</param>
    /// <param name="use">What is needed of it; all, by default.</param>
    private int NumberOf(object? value, string step, CapturedUse? use = null)
    {
        if (value is null)
        {
            return 0;
        }

        if (!_nodes.TryGetValue(value, out var node))
        {
            node = new Node(value, _order.Count + 1, _current, step);
            _nodes.Add(value, node);
            _order.Add(node);
            Enqueue(node);
        }

        if (node.Need(use))
        {
            Enqueue(node);
        }

        return node.Number;
    }

    private void Enqueue(Node node)
    {
        if (!node.IsQueued)
        {
            node.IsQueued = true;
            _unvisited.Enqueue(node);
        }
    }

    private void WriteNode(Node node)
    {
        _current = node;
        var value = node.Value;
        switch (value)
        {
            case string text:
                Kind(NodeKind.Text);
                _writer.Write(text);
                return;
            case Type type:
                Kind(NodeKind.Type);
                WriteType(type);
                return;
            case Delegate function:
                WriteDelegate(function);
                return;
            case Array array:
                WriteArray(array);
                return;
        }

        if (KnownObjects.Find(value) is var (number, argument))
        {
            Kind(NodeKind.Known);
            _writer.Write7BitEncodedInt(number);
            if (argument is not null)
            {
                WriteType(argument);
            }

            return;
        }

        if (KnownObjects.Describe(value) is var (described, description))
        {
            Kind(NodeKind.Parsed);
            WriteType(described);
            _writer.Write(description);
            return;
        }

        var valueType = value.GetType();
        if (valueType.IsValueType)
        {
            Kind(NodeKind.Box);
            WriteType(valueType);
            WriteValue(value, valueType, "", depth: 0);
        }
        else if (Portability.IsHashed(valueType))
        {
            WriteHashed(value, valueType);
        }
        else
        {
            WriteObject(node, valueType);
        }
    }

    private void WriteDelegate(Delegate function)
    {
        Kind(NodeKind.Delegate);
        WriteType(function.GetType());
        var calls = function.GetInvocationList();
        _writer.Write7BitEncodedInt(calls.Length);
        foreach (var call in calls)
        {
            if (call.Method.DeclaringType is null || call.Method is not MethodInfo { ReflectedType: not null } method)
            {
                throw Refused("it was compiled while the program runs. Use a lambda or method of a compiled project");
            }

            _writer.Write7BitEncodedInt(NumberOfTarget(call.Target, method));
            WriteMethod(method);
        }
    }

    private int NumberOfTarget(object? target, MethodInfo method)
    {
        if (target is null || !CapturedUses.IsLambda(method))
        {
            return NumberOf(target, "");
        }

        var use = CapturedUses.Of(method);
        return CapturedUses.IsClosure(target.GetType()) ? NumberOf(target, "", use)
            : target.GetType().Name.StartsWith('<') ? NumberOf(target, "")
            : NumberOf(target, ".this", use.ThisIsWhole ? null : use);
    }

    private void WriteMethod(MethodInfo method)
    {
        WriteType(method.DeclaringType!);
        _writer.Write(method.Name);
        _writer.Write(method.IsStatic);
        var arguments = method.GetGenericArguments();
        _writer.Write7BitEncodedInt(arguments.Length);
        foreach (var argument in arguments)
        {
            WriteType(argument);
        }

        var parameters = method.GetParameters();
        _writer.Write7BitEncodedInt(parameters.Length);
        foreach (var parameter in parameters)
        {
            WriteType(parameter.ParameterType);
        }
    }

    private void WriteArray(Array array)
    {
        var type = array.GetType();
        var element = type.GetElementType()!;
        var size = Blobs.SizeOf(element);
        Kind(size > 0 ? NodeKind.Blob : NodeKind.Array);
        WriteType(type);
        for (var i = 0; i < array.Rank; i++)
        {
            if (array.GetLowerBound(i) != 0)
            {
                throw Refused("its indices do not begin at 0");
            }

            _writer.Write7BitEncodedInt(array.GetLength(i));
        }

        if (size > 0)
        {
            WriteBytes(Blobs.BytesOf(array, size));
            return;
        }

        var index = 0;
        foreach (var item in array)
        {
            WriteValue(item, element, $"[{index++}]", depth: 0);
        }
    }

    private void WriteHashed(object value, Type type)
    {
        Kind(NodeKind.Hashed);
        WriteType(type);
        _writer.Write7BitEncodedInt(NumberOf(type.GetProperty("Comparer")!.GetValue(value), ".Comparer"));
        _writer.Write7BitEncodedInt((int)type.GetProperty("Count")!.GetValue(value)!);
        var arguments = type.GenericTypeArguments;
        if (value is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
            {
                WriteValue(entry.Key, arguments[0], " (key)", depth: 0);
                WriteValue(entry.Value, arguments[1], $"[{entry.Key}]", depth: 0);
            }
        }
        else
        {
            foreach (var item in (IEnumerable)value)
            {
                WriteValue(item, arguments[0], " (item)", depth: 0);
            }
        }
    }

    private void WriteObject(Node node, Type type)
    {
        if (node.Needed is null && Portability.WhyNot(type) is { } reason)
        {
            throw Refused(reason);
        }

        Kind(NodeKind.Object);
        WriteType(type);
        var needed = node.Needed;
        var fields = Fields.Of(type);
        if (needed is not null)
        {
            fields = Array.FindAll(fields, f => needed.Fields.Contains((f.Module, f.MetadataToken)));
        }

        _writer.Write7BitEncodedInt(fields.Length);
        foreach (var field in fields)
        {
            WriteType(field.DeclaringType!);
            _writer.Write(field.Name);
            var value = field.GetValue(node.Value);
            if (needed is not null && value is not null && CapturedUses.IsClosure(value.GetType()))
            {
                // An outer scope's variables.
                _writer.Write7BitEncodedInt(NumberOf(value, "", needed));
            }
            else if (needed is { ThisIsWhole: false } && CapturedUses.IsOuterThis(field))
            {
                _writer.Write7BitEncodedInt(NumberOf(value, Fields.Describe(field), needed));
            }
            else
            {
                WriteValue(value, field.FieldType, Fields.Describe(field), depth: 0);
            }
        }
    }

    private void WriteValue(object? value, Type type, string step, int depth)
    {
        if (!type.IsValueType)
        {
            if (type.IsPointer)
            {
                throw Refused("addresses belong to a process", step);
            }

            _writer.Write7BitEncodedInt(NumberOf(value, step));
            return;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            _writer.Write(value is not null);
            if (value is not null)
            {
                WriteValue(value, underlying, step, depth);
            }

            return;
        }

        if (Primitives.Write(_writer, value!))
        {
            return;
        }

        if (Portability.WhyNot(type) is { } reason)
        {
            throw Refused(reason, step, type);
        }

        foreach (var field in Fields.Of(type))
        {
            WriteValue(field.GetValue(value), field.FieldType, step + Fields.Describe(field), depth + 1);
        }
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        _writer.Write7BitEncodedInt(bytes.Length);
        _writer.Write(bytes);
    }

    private void WriteType(Type type)
    {
        try
        {
            _writer.Write7BitEncodedInt(_types.IndexOf(type));
        }
        catch (ClosureException e)
        {
            throw new ClosureException($"Function '{_name}' cannot travel to the executors: {e.Message}", e);
        }
    }

    private void Kind(NodeKind kind) => _writer.Write((byte)kind);

    private ClosureException Refused(string reason, string step = "", Type? type = null)
    {
        var path = step;
        for (var node = _current; node is not null; node = node.Parent)
        {
            path = node.Step + path;
        }

        var what = (type ?? _current!.Value.GetType()).ToString();
        return new ClosureException(
            path.Length == 0
                ? $"Function '{_name}' cannot travel to the executors: {reason}."
                : $"Function '{_name}' captures {path.TrimStart('.')} of type {what}, which cannot travel to the executors: {reason}."
        );
    }

    private sealed class Node(object value, int number, Node? parent, string step)
    {
        public object Value => value;

        public int Number => number;

        public Node? Parent => parent;

        /// <summary>How the parent leads here.</summary>
        public string Step => step;

        public bool IsQueued { get; set; }

        /// <summary>What the functions found so far use of the object, or null for all of it.</summary>
        public CapturedUse? Needed { get; private set; } = new(new HashSet<(Module, int)>(), ThisIsWhole: false);

        /// <summary>Widens what is needed, and tells whether that was more than before.</summary>
        public bool Need(CapturedUse? use)
        {
            if (Needed is not { } before)
            {
                return false;
            }

            if (use is null)
            {
                Needed = null;
                return true;
            }

            var fields = new HashSet<(Module, int)>(before.Fields);
            fields.UnionWith(use.Fields);
            Needed = new CapturedUse(fields, before.ThisIsWhole || use.ThisIsWhole);
            return fields.Count != before.Fields.Count || Needed.ThisIsWhole != before.ThisIsWhole;
        }
    }
}
