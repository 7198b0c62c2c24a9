using System.Reflection;
using Microsoft.Spark.Closures.Described;
using static Microsoft.Spark.Closures.ClosureFormat;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Writes objects one after another, and thereby finds the objects that they refer to.</summary>
internal sealed class NodeWriter : IDisposable
{
    private readonly ClosureSubject _subject;
    private readonly CapturedObjects _objects;
    private readonly TypeTable _types;
    private readonly FieldTable _fields;
    private readonly BinaryWriter _writer;
    private readonly CapturedDelegateWriter _delegates;
    private readonly HashSet<IBroadcast> _broadcasts = [];

    public NodeWriter(Stream stream, ClosureSubject subject, CapturedObjects objects, TypeTable types, FieldTable fields)
    {
        _subject = subject;
        _objects = objects;
        _types = types;
        _fields = fields;
        _writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        _delegates = new CapturedDelegateWriter(_writer, objects, WriteType);
    }

    public IReadOnlyCollection<IBroadcast> Broadcasts => _broadcasts;

    public void Dispose() => _writer.Dispose();

    public void Flush() => _writer.Flush();

    /// <exception cref="ClosureException">The object cannot be sent.</exception>
    public void Write(CapturedObject captured)
    {
        var value = captured.Value;
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
            case IBroadcast broadcast:
                WriteBroadcast(broadcast);
                return;
            case Delegate function:
                Kind(NodeKind.Delegate);
                WriteType(function.GetType());
                _delegates.Write(function, reason => Refused(reason));
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

        if (Descriptions.Of(value) is var (writtenAs, description))
        {
            if (description.WhyNot(value) is { } reason)
            {
                throw Refused(reason);
            }

            Kind(NodeKind.Described);
            WriteType(writtenAs);
            description.Write(_writer, value);
            return;
        }

        var valueType = value.GetType();
        if (valueType.IsValueType)
        {
            Kind(NodeKind.Box);
            WriteType(valueType);
            WriteValue(value, valueType, Step.None, depth: 0);
        }
        else if (HashedCollections.TypeOf(valueType) is { } collection)
        {
            WriteHashed(captured, collection);
        }
        else
        {
            WriteObject(captured, value as IAccumulator, valueType);
        }
    }

    private void WriteBroadcast(IBroadcast broadcast)
    {
        if (broadcast.WhyGone is { } reason)
        {
            throw Refused(reason);
        }

        _broadcasts.Add(broadcast);
        Kind(NodeKind.Broadcast);
        WriteType(broadcast.GetType());
        _writer.Write(broadcast.Id);
    }

    private void WriteArray(Array array)
    {
        Kind(NodeKind.Array);
        WriteType(array.GetType());
        for (var i = 0; i < array.Rank; i++)
        {
            if (array.GetLowerBound(i) != 0)
            {
                throw Refused("its indices do not begin at 0");
            }

            _writer.Write7BitEncodedInt(array.GetLength(i));
        }

        WriteElements(array, Step.Element);
    }

    private void WriteHashed(CapturedObject captured, Type collection)
    {
        var items = captured.Items ??= HashedCollections.Read(collection, captured.Value);
        Kind(NodeKind.Hashed);
        WriteType(collection);
        _writer.Write7BitEncodedInt(items.Keys.Length);
        _writer.Write7BitEncodedInt(_objects.NumberOf(items.Comparer, new Step(".Comparer")));
        WriteElements(items.Keys, Step.Key);
        if (items.Values is { } values)
        {
            WriteElements(values, Step.Value);
        }
    }

    private void WriteElements(Array array, Func<int, Step> step)
    {
        var element = array.GetType().GetElementType()!;
        var size = Blobs.SizeOf(element);
        _writer.Write(size > 0);
        if (size > 0)
        {
            _writer.Write(array.LongLength * size);
            Blobs.Write(_writer, array, size);
            return;
        }

        var index = 0;
        if (!element.IsValueType && !element.IsPointer && array is object?[] references)
        {
            foreach (var item in references)
            {
                _writer.Write7BitEncodedInt(_objects.NumberOf(item, step(index++)));
            }

            return;
        }

        foreach (var item in array)
        {
            WriteValue(item, element, step(index++), depth: 0);
        }
    }

    private void WriteObject(CapturedObject captured, IAccumulator? accumulator, Type type)
    {
        if (accumulator is null && captured.Needed is null && Portability.WhyNot(type) is { } reason)
        {
            throw Refused(reason);
        }

        if (accumulator is not null && (_subject.NoAccumulators ?? NotRegistered(accumulator)) is { } why)
        {
            throw Refused(why);
        }

        Kind(NodeKind.Object);
        WriteType(type);

        // Tasks start with the initial value.
        var source = accumulator is null || _subject.KeepsCounts ? captured.Value : captured.StandIn ??= accumulator.ForTask();
        var needed = captured.Needed;
        var fields = Fields.Of(type);
        if (needed is not null)
        {
            fields = Array.FindAll(fields, f => needed.Fields.Contains((f.Module, f.MetadataToken)));
        }

        _writer.Write7BitEncodedInt(fields.Length);
        foreach (var field in fields)
        {
            _writer.Write7BitEncodedInt(_fields.IndexOf(field));
            var value = field.GetValue(source);
            if (
                needed is not null
                && value is not null
                && (CapturedUses.IsClosure(value.GetType()) || CapturedUses.IsSubmission(value.GetType()))
            )
            {
                // Variables of an outer scope or of an earlier cell.
                _writer.Write7BitEncodedInt(_objects.NumberOf(value, Step.None, needed));
            }
            else if (needed is { ThisIsWhole: false } && CapturedUses.IsOuterThis(field))
            {
                _writer.Write7BitEncodedInt(_objects.NumberOf(value, new Step(field), needed));
            }
            else
            {
                WriteValue(value, field.FieldType, new Step(field), depth: 0);
            }
        }
    }

    private static string? NotRegistered(IAccumulator accumulator) =>
        accumulator.IsRegistered ? null : "the driver does not know it yet. Register it first, with SparkContext.Register";

    private void WriteValue(object? value, Type type, Step step, int depth)
    {
        if (!type.IsValueType)
        {
            if (type.IsPointer || type.IsFunctionPointer)
            {
                throw Refused("addresses belong to a process", step, type);
            }

            _writer.Write7BitEncodedInt(_objects.NumberOf(value, step));
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

        if (Blobs.HoldsHiddenElements(type))
        {
            Blobs.WriteValue(_writer, value!, type);
            return;
        }

        foreach (var field in Fields.Of(type))
        {
            WriteValue(field.GetValue(value), field.FieldType, step.Then(field), depth + 1);
        }
    }

    private void WriteType(Type type)
    {
        try
        {
            _writer.Write7BitEncodedInt(_types.IndexOf(type));
        }
        catch (ClosureException e)
        {
            throw new ClosureException($"{_subject.Text} cannot travel to the executors: {e.Message}", e);
        }
    }

    private void Kind(NodeKind kind) => _writer.Write((byte)kind);

    private ClosureException Refused(string reason, Step step = default, Type? type = null)
    {
        var current = _objects.Current!;
        var path = (current.Describe() + step.Describe(current.Value)).TrimStart('.');
        var what = type ?? current.Value.GetType();
        return new ClosureException(
            path.Length == 0
                ? $"{_subject.Text} cannot travel to the executors: {reason}."
                : $"{_subject.Text} {_subject.Verb} {path} of type {what}, which cannot travel to the executors: {reason}."
        );
    }
}
