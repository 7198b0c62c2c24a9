using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Jobs.ScoreStream;
using Gozcu.Models.DataSets;
using Gozcu.Models.Packages;
using Gozcu.Models.Scoring;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Score;

/// <summary>
/// Scores rows by the stream's own path: each becomes the measurement that it would be in Kafka, and goes through the same function. Features that look back see
/// the rows of an entity in the order of event time.
/// </summary>
internal static class TableScoring
{
    /// <summary>Name of the column with the topic that a record would have in a stream.</summary>
    public const string Topic = "topic";

    // No column of a data set has this character in its name.
    private const string Arrival = "$arrival";

    /// <summary>Returns the output records: <c>topic</c>, <c>id</c> and <c>value</c>, the record as JSON.</summary>
    /// <param name="rows">Rows with the data set's columns.</param>
    /// <param name="package">Model.</param>
    /// <exception cref="UsageException">A column is missing.</exception>
    public static DataFrame Score(DataFrame rows, ModelPackage package)
    {
        var dataSet = package.DataSet;
        var there = rows.Columns().ToHashSet();
        var missing = dataSet.Columns.Where(c => !c.Nullable && !there.Contains(c.Name)).Select(c => c.Name).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException(
                $"the table has no column {string.Join(", ", missing)}, which a measurement of {dataSet.Name} must have. It has: {string.Join(", ", rows.Columns())}."
            );
        }
        var arrival = ReadingOrder.ColumnOf(dataSet);
        var ordered = rows.WithColumn(Arrival, there.Contains(arrival) ? Col(arrival) : MonotonicallyIncreasingId());
        if (dataSet.LooksBack)
        {
            ordered = ReadingOrder.Sort(ordered.WithColumn(arrival, Col(Arrival)), dataSet);
        }
        var columns = dataSet.Columns.Where(c => there.Contains(c.Name)).Select(Json).ToArray();
        var value = ToJson(Struct(columns)).Cast("binary");
        // The parts of an identity that only Kafka has: the rows of a table are one partition, and a row's offset is its place.
        return ordered
            .Select(
                Lit(0).Alias("partition"),
                Col(Arrival).Alias("offset"),
                (dataSet.Time is { } time ? Coalesce(Col(time.Column).Cast("timestamp"), Epoch) : Epoch).Alias("timestamp"),
                Lit(null).Cast("binary").Alias("key"),
                Lit(0).Alias("key_length"),
                value.Alias("value"),
                Length(value).Alias("value_length")
            )
            .MapInArrow(new ScoringFunction(package.ToBytes(), new SourceTopic("table", dataSet.Name), "").Map, ScoringFunction.Schema)
            .Select(Col(Topic), Col("id").Cast("string").Alias("id"), Col("value").Cast("string").Alias("value"));
    }

    private static Column Epoch => TimestampMicros(Lit(0L));

    /// <summary>Returns a column as it is in a measurement: a time with all its digits, which Spark's own JSON cuts to milliseconds.</summary>
    private static Column Json(ColumnDefinition column) =>
        (
            column.Type == ColumnType.Timestamp
                ? DateFormat(Col(column.Name).Cast("timestamp"), "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX")
                : Col(column.Name)
        ).Alias(column.Name);
}
