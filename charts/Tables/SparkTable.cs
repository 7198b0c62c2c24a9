using System.Globalization;
using Gozcu.Charts.Binning;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Charts.Tables;

/// <summary>
/// Table of a data frame. Every query first selects its columns under short names (x, y, s, …), so that columns may have any name; the rest is SQL over these
/// names.
/// </summary>
internal sealed partial class SparkTable : ITable
{
    private readonly DataFrame _data;

    public SparkTable(DataFrame data, DataSetDefinition? dataSet)
    {
        if (data.IsStreaming())
        {
            throw new ChartException(
                "the data frame is a stream, which has no end to count to; write it to a table (or the sink 'memory') and make the chart of that"
            );
        }
        _data = data;
        Columns =
        [
            .. data.Schema()
                .Fields.Select(field =>
                    new TableColumn(field.Name, KindOf(field.DataType), field.DataType.SimpleString).DescribedBy(dataSet)
                ),
        ];
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        _data.SparkSession.SparkContext.RunAsync(work, cancellationToken);

    public long CountRows() => _data.Count();

    private static ColumnKind KindOf(DataType type) =>
        type switch
        {
            ByteType or ShortType or IntegerType or LongType => ColumnKind.Integer,
            NumericType => ColumnKind.Number,
            DateType or TimestampType or TimestampNTZType => ColumnKind.Time,
            BooleanType => ColumnKind.Boolean,
            StringType => ColumnKind.Text,
            _ => ColumnKind.Other,
        };

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>Returns SQL for the values as doubles, including NaN and infinities.</summary>
    private static string Number(TableColumn column)
    {
        var name = Quoted(column.Name);
        return column.TypeName switch
        {
            "date" => $"CAST(unix_date({name}) AS DOUBLE) * 86400000",
            "timestamp" => $"unix_micros({name}) / 1000D",
            // The same local time, taken as UTC.
            "timestamp_ntz" => $"unix_micros(from_utc_timestamp(CAST({name} AS TIMESTAMP), current_timezone())) / 1000D",
            "boolean" => $"CAST(CAST({name} AS INT) AS DOUBLE)",
            _ => $"CAST({name} AS DOUBLE)",
        };
    }

    /// <summary>Returns SQL for the values as doubles, null where they are not finite.</summary>
    private static string Finite(TableColumn column) => $"IF(abs({Number(column)}) < double('Infinity'), {Number(column)}, NULL)";

    /// <summary>Returns SQL for the values as text.</summary>
    private static string Text(TableColumn column) => $"CAST({Quoted(column.Name)} AS STRING)";

    /// <summary>Returns a Spark column with the number of each row's series.</summary>
    private static Column NumberOf(Series series)
    {
        if (series.Column is not { } column)
        {
            return Lit(0);
        }
        var text = Expr(Text(column));
        var number = When(text.IsNull(), series.Missing);
        for (var value = 0; value < series.Values.Count; value++)
        {
            number = number.When(text.EqualTo(series.Values[value]), value);
        }
        return number.Otherwise(series.Other);
    }

    /// <summary>Returns SQL for the interval that contains a number.</summary>
    private static string PlaceOf(string number, Buckets buckets) =>
        buckets.End > buckets.Start ? PlaceOf(number, buckets.Start, buckets.Step, 0, buckets.Count) : "0";

    /// <summary>Returns SQL for the index of the step that contains a number. It divides before it subtracts, so that huge numbers do not overflow.</summary>
    private static string PlaceOf(string number, double start, double step, double tolerance, int count) =>
        $"CAST(least(greatest(floor({number} / {Literal(step)} - {Literal(start / step)} + {Literal(tolerance)}), 0), {count - 1}) AS INT)";

    private static string Literal(double value) =>
        double.IsFinite(value)
            ? value.ToString("R", CultureInfo.InvariantCulture) + "D"
            : throw new ArgumentOutOfRangeException(nameof(value), value, "is not finite");

    private static double OrNaN(object? value) => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
