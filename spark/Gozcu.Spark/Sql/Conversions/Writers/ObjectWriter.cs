using System.Collections;
using System.Data.SqlTypes;
using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes values whose .NET type is only known at run time, such as the fields of rows. Numbers are converted if nothing is lost.</summary>
internal sealed class ObjectWriter : ColumnWriter<object?>
{
    private readonly ColumnBuilder _builder;
    private readonly string _name;
    private readonly bool _isNullable;
    private readonly ObjectWriter[] _parts;
    private readonly Dictionary<Type, RecordAppender> _records = [];

    /// <param name="builder">Builder of the column.</param>
    /// <param name="name">Name of the column in errors.</param>
    /// <param name="isNullable">True if the column may hold nulls.</param>
    public ObjectWriter(ColumnBuilder builder, string name, bool isNullable = true)
    {
        _builder = builder;
        _name = name;
        _isNullable = isNullable;
        _parts = builder switch
        {
            StructColumnBuilder s =>
            [
                .. s.Fields.Select((f, i) => new ObjectWriter(f, $"{name}.{s.Type.Fields[i].Name}", s.Type.Fields[i].IsNullable)),
            ],
            MapColumnBuilder m =>
            [
                new ObjectWriter(m.Keys, $"{name} (key)", isNullable: false),
                new ObjectWriter(m.Values, $"{name} (value)", m.Type.Fields[0].Type.Fields[1].IsNullable),
            ],
            ListColumnBuilder l => [new ObjectWriter(l.Elements, $"{name} (element)", l.Type.Fields[0].IsNullable)],
            _ => [],
        };
    }

    /// <exception cref="InvalidCastException">The value does not fit the type of the column.</exception>
    public override void Append(object? value)
    {
        if (value is null)
        {
            if (!_isNullable)
            {
                throw new InvalidCastException($"{_name} is declared as not nullable, but the value given is null.");
            }

            _builder.AppendNull();
            return;
        }

        try
        {
            AppendValue(value);
        }
        catch (Exception e) when (e is OverflowException or FormatException)
        {
            throw Refuse(value, e);
        }
    }

    private void AppendValue(object value)
    {
        switch (_builder)
        {
            case DoubleColumnBuilder b:
                b.Append(value is double d ? d : Number<double>(value));
                break;
            case LongColumnBuilder b:
                b.Append(value is long l ? l : Number<long>(value));
                break;
            case IntColumnBuilder b:
                b.Append(value is int i ? i : Number<int>(value));
                break;
            case YearMonthIntervalColumnBuilder b:
                b.Append(Number<int>(value));
                break;
            case FloatColumnBuilder b:
                b.Append(value is float f ? f : Number<float>(value));
                break;
            case ShortColumnBuilder b:
                b.Append(Number<short>(value));
                break;
            case ByteColumnBuilder b:
                b.Append(Number<sbyte>(value));
                break;
            case DecimalColumnBuilder b when value is SqlDecimal v:
                SqlDecimals.Append(b, v);
                break;
            case DecimalColumnBuilder b when value is System.Numerics.BigInteger v:
                SqlDecimals.Append(b, SqlDecimal.Parse(v.ToString(CultureInfo.InvariantCulture)));
                break;
            case DecimalColumnBuilder b:
                b.Append(value is decimal m ? m : Number<decimal>(value));
                break;
            case BooleanColumnBuilder b when value is bool v:
                b.Append(v);
                break;
            case StringColumnBuilder b when value is string v:
                b.Append(v);
                break;
            // The runtime treats sbyte[] as byte[] too.
            case BinaryColumnBuilder b when value is byte[] v && value.GetType() == typeof(byte[]):
                b.Append(v);
                break;
            case CalendarIntervalColumnBuilder b when value is CalendarInterval v:
                b.Append(v);
                break;
            case DurationColumnBuilder b when value is TimeSpan v:
                b.Append(v);
                break;
            case DateColumnBuilder b:
                AppendDate(b, value);
                break;
            case TimestampColumnBuilder b:
                AppendTimestamp(b, value);
                break;
            case StructColumnBuilder b:
                AppendStruct(b, value);
                break;
            case MapColumnBuilder b when Maps.Entries(value) is { } v:
                AppendMap(b, v);
                break;
            case ListColumnBuilder b when b is not MapColumnBuilder && value is IEnumerable v and not string:
                foreach (var element in v)
                {
                    _parts[0].Append(element);
                }

                b.Append();
                break;
            default:
                throw Refuse(value);
        }
    }

    private void AppendDate(DateColumnBuilder builder, object value)
    {
        switch (value)
        {
            case Date v:
                builder.Append(v.DaysSinceEpoch);
                break;
            case DateOnly v:
                builder.Append(v);
                break;
            case DateTime v:
                builder.Append(DateOnly.FromDateTime(v));
                break;
            default:
                throw Refuse(value);
        }
    }

    private void AppendTimestamp(TimestampColumnBuilder builder, object value)
    {
        switch (value)
        {
            case Timestamp v:
                builder.Append(v.MicrosecondsSinceEpoch);
                break;
            case DateTime v:
                builder.Append(v);
                break;
            case DateTimeOffset v when builder.Type.TimeZone is not null:
                builder.Append(v.UtcDateTime);
                break;
            default:
                throw Refuse(value);
        }
    }

    private void AppendStruct(StructColumnBuilder builder, object value)
    {
        var values = value switch
        {
            Row row => row.Stored,
            GenericRow row => row.Values,
            object?[] array => array,
            _ => null,
        };
        if (values is null)
        {
            AppendRecord(builder, value);
            return;
        }

        if (values.Length != _parts.Length)
        {
            throw new InvalidCastException(
                $"{_name} has {_parts.Length} fields ({string.Join(", ", builder.Type.Fields.Select(f => f.Name))}), but a row with {values.Length} values was given."
            );
        }

        for (var i = 0; i < values.Length; i++)
        {
            _parts[i].Append(values[i]);
        }

        builder.Append();
    }

    private void AppendRecord(StructColumnBuilder builder, object value)
    {
        var type = value is Vector ? typeof(Vector) : value.GetType();
        if (!_records.TryGetValue(type, out var writer))
        {
            var values =
                LinalgWriters.Find(type, builder)
                ?? (RecordShape.IsRecord(type) ? ColumnWriters.Create(type, builder, _name) : throw Refuse(value));
            writer = (RecordAppender)Activator.CreateInstance(typeof(RecordAppender<>).MakeGenericType(type), values)!;
            _records.Add(type, writer);
        }

        writer.Append(value);
    }

    private void AppendMap(MapColumnBuilder builder, IEnumerable<KeyValuePair<object, object?>> entries)
    {
        foreach (var (key, value) in entries)
        {
            _parts[0].Append(key);
            _parts[1].Append(value);
            builder.AppendEntry();
        }

        builder.Append();
    }

    private T Number<T>(object value)
        where T : struct
    {
        if (value is not (sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal))
        {
            throw Refuse(value);
        }

        var number = (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
        var loses = number is float or double
            ? value is long or ulong
                && Convert.ToDecimal(number, CultureInfo.InvariantCulture) != Convert.ToDecimal(value, CultureInfo.InvariantCulture)
            : value is float or double
                && Convert.ToDouble(number, CultureInfo.InvariantCulture) != Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return loses || (value is decimal m && number is not decimal && decimal.Truncate(m) != m && number is not double)
            ? throw Refuse(value)
            : number;
    }

    private InvalidCastException Refuse(object value, Exception? cause = null) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_name} is {ArrowTypes.FromArrow(_builder.Type).SimpleString}, but the value given is {value.GetType().Name} {Shorten(value)}."
            ),
            cause
        );

    private static string Shorten(object value)
    {
        const int Enough = 60;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.Length <= Enough ? $"'{text}'" : $"'{text[..Enough]}…'";
    }
}
