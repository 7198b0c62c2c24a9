using System.Globalization;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>
/// Converts columns of months, days and microseconds, which Spark 3.5 can neither read nor write as Arrow. They are received as text, which keeps all parts apart, and sent as
/// structs.
/// </summary>
internal static class CalendarIntervals
{
    private const long NanosecondsPerMicrosecond = 1000;
    private const long MicrosecondsPerHour = 3_600_000_000;

    private static readonly StructType Parts = new([
        new StructField("months", new IntegerType(), isNullable: false),
        new StructField("days", new IntegerType(), isNullable: false),
        new StructField("microseconds", new LongType(), isNullable: false),
    ]);

    /// <exception cref="NotSupportedException">An interval is inside an array, map or struct.</exception>
    internal static bool Any(StructType schema)
    {
        foreach (StructField field in schema.Fields)
        {
            if (field.DataType is not CalendarIntervalType && Contains(field.DataType))
            {
                throw new NotSupportedException(
                    $"Column '{field.Name}' is {field.DataType.SimpleString}. Calendar intervals do not travel inside arrays, maps and structs: cast them to strings in Spark, or give months, days and microseconds as numbers, of which make_interval makes intervals."
                );
            }
        }

        return schema.Fields.Exists(field => field.DataType is CalendarIntervalType);
    }

    /// <summary>Returns the schema in which the columns are sent.</summary>
    internal static StructType ToSent(StructType schema) =>
        new(
            schema.Fields.Select(field =>
                field.DataType is CalendarIntervalType ? new StructField(field.Name, Parts, field.IsNullable, field.Metadata) : field
            )
        );

    /// <summary>Converts a batch to the form in which it is sent.</summary>
    internal static RecordBatch ToSent(RecordBatch batch, ArrowSchema sent) =>
        new(
            sent,
            batch.Columns.Select((column, i) => column is CalendarIntervalColumn intervals ? Split(intervals, sent.Fields[i].Type) : column)
        );

    /// <summary>Restores intervals from their parts.</summary>
    internal static DataFrame Restore(DataFrame received, StructType schema) =>
        received.SelectExpr([
            .. schema.Fields.Select(field => field.DataType is CalendarIntervalType ? Restored(field.Name) : Quoted(field.Name)),
        ]);

    /// <summary>Replaces the intervals of a dataset by text.</summary>
    internal static JvmObjectReference ToText(JvmObjectReference dataset, StructType schema) =>
        new DataFrame(dataset)
            .SelectExpr([
                .. schema.Fields.Select(field =>
                    field.DataType is CalendarIntervalType
                        ? $"cast({Quoted(field.Name)} AS string) AS {Quoted(field.Name)}"
                        : Quoted(field.Name)
                ),
            ])
            .Reference;

    /// <summary>Returns the schema of a dataset with intervals as text.</summary>
    internal static StructType ToText(StructType schema) =>
        new(
            schema.Fields.Select(field =>
                field.DataType is CalendarIntervalType ? new StructField(field.Name, new StringType(), field.IsNullable) : field
            )
        );

    /// <summary>Restores the intervals of a batch from their text.</summary>
    internal static RecordBatch FromText(RecordBatch received, ArrowSchema schema) =>
        new(
            schema,
            received.Columns.Select(
                (column, i) => schema.Fields[i].Type.Kind == ArrowKind.CalendarInterval ? FromText((StringColumn)column) : column
            )
        );

    private static CalendarIntervalColumn FromText(StringColumn texts)
    {
        var intervals = new CalendarIntervalColumnBuilder();
        for (int row = 0; row < texts.Length; row++)
        {
            if (texts[row] is { } text)
            {
                intervals.Append(ParseChecked(text));
            }
            else
            {
                intervals.AppendNull();
            }
        }

        return intervals.Build();
    }

    private static CalendarInterval ParseChecked(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (OverflowException e)
        {
            throw new InvalidCastException(
                $"The interval '{text}' has more nanoseconds than a long holds; cast the column to a string to read it.",
                e
            );
        }
    }

    /// <summary>Parses an interval as Spark writes it: <c>-1 years -2 months 3 days 48 hours -5.000001 seconds</c>.</summary>
    private static CalendarInterval Parse(string text)
    {
        var (months, days, nanoseconds) = (0, 0, 0L);
        string[] words = text.Split(' ');
        for (int i = 0; i + 1 < words.Length; i += 2)
        {
            decimal number = decimal.Parse(words[i], NumberStyles.Number, CultureInfo.InvariantCulture);
            checked
            {
                switch (words[i + 1])
                {
                    case "years":
                        months += (int)number * 12;
                        break;
                    case "months":
                        months += (int)number;
                        break;
                    case "days":
                        days += (int)number;
                        break;
                    case "hours":
                        nanoseconds += (long)(number * 3_600_000_000_000);
                        break;
                    case "minutes":
                        nanoseconds += (long)(number * 60_000_000_000);
                        break;
                    case "seconds":
                        nanoseconds += (long)(number * 1_000_000_000);
                        break;
                    default:
                        throw new FormatException($"Spark's interval '{text}' has a part of an unknown unit.");
                }
            }
        }

        return new CalendarInterval(months, days, nanoseconds);
    }

    private static bool Contains(DataType type) =>
        type switch
        {
            CalendarIntervalType => true,
            ArrayType array => Contains(array.ElementType),
            MapType map => Contains(map.KeyType) || Contains(map.ValueType),
            StructType nested => nested.Fields.Exists(field => Contains(field.DataType)),
            _ => false,
        };

    private static StructColumn Split(CalendarIntervalColumn column, ArrowType type)
    {
        var parts = new StructColumnBuilder(type);
        var (months, days, microseconds) = (
            (IntColumnBuilder)parts.Fields[0],
            (IntColumnBuilder)parts.Fields[1],
            (LongColumnBuilder)parts.Fields[2]
        );
        for (int row = 0; row < column.Length; row++)
        {
            if (column[row] is not { } interval)
            {
                parts.AppendNull();
                continue;
            }

            months.Append(interval.Months);
            days.Append(interval.Days);
            microseconds.Append(Microseconds(interval));
            parts.Append();
        }

        return parts.Build();
    }

    /// <summary>Returns the part below a day, in microseconds as Spark stores it.</summary>
    /// <exception cref="InvalidCastException">It has fractions of a microsecond.</exception>
    internal static long Microseconds(CalendarInterval interval) =>
        interval.Nanoseconds % NanosecondsPerMicrosecond == 0
            ? interval.Nanoseconds / NanosecondsPerMicrosecond
            : throw new InvalidCastException($"{interval} has parts of a microsecond, which Spark's intervals do not.");

    private static string Restored(string name)
    {
        string column = Quoted(name);
        return $"make_interval(0, {column}.months, 0, {column}.days, int({column}.microseconds div {MicrosecondsPerHour}), 0, "
            + $"cast({column}.microseconds % {MicrosecondsPerHour} AS decimal(18,0)) * 0.000001BD) AS {column}";
    }

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
