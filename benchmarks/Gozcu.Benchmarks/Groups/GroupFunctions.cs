using Gozcu.Benchmarks.Measuring;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Benchmarks.Groups;

/// <summary>The same rows in the same groups by each kind of C# function over groups, without output.</summary>
internal static class GroupFunctions
{
    public const int Columns = 2;

    /// <summary>Returns the works by name.</summary>
    public static IReadOnlyList<(string Work, DataFrame Frame)> Over(RowsOnSpark rows, int groups)
    {
        var source = rows.Source.SelectExpr($"int(x0 * {groups}) AS key", "x1 AS value");
        var schema = new StructType([new StructField("key", new IntegerType()), new StructField("value", new DoubleType())]);
        var sum = AggregateUdf((DoubleColumn value) => SumOf(value));
        var total = Udaf(new Total());
        return
        [
            ("shuffle and sort alone", source.Repartition(Col("key")).SortWithinPartitions("key")),
            ("grouped map, less the mean, batches", source.GroupBy("key").Apply(schema, LessTheMean)),
            (
                "grouped map, less the mean, records",
                source
                    .GroupBy("key")
                    .Apply(
                        (int key, IEnumerable<Reading> readings) =>
                        {
                            var mean = readings.Average(r => r.Value);
                            return readings.Select(r => new Keyed(key, r.Value - mean));
                        }
                    )
            ),
            ("Spark's own sum", source.GroupBy("key").Agg(Sum("value"))),
            ("grouped aggregate, sum", source.GroupBy("key").Agg(sum(Col("value")))),
            ("typed aggregator in Agg, sum", source.GroupBy("key").Agg(total(Col("value")))),
            ("typed aggregator reducing before the shuffle, sum", source.GroupBy("key").Aggregate(new Total(), "sum", Col("value"))),
        ];
    }

    private static RecordBatch LessTheMean(RecordBatch group)
    {
        var values = group.Column<DoubleColumn>("value");
        var mean = SumOf(values) / values.Length;
        var builder = new DoubleColumnBuilder();
        var results = builder.AppendSpan(values.Length);
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = values.Values[i] - mean;
        }

        return new RecordBatch(group.Schema, group["key"], builder.Build());
    }

    private static double SumOf(DoubleColumn column)
    {
        var sum = 0.0;
        foreach (var value in column.Values)
        {
            sum += value;
        }

        return sum;
    }

    private sealed record Reading(double Value);

    private sealed record Keyed(int Key, double Value);

    private sealed class Total : Aggregator<double, double, double>
    {
        public override double Zero() => 0;

        public override double Reduce(double buffer, double value) => buffer + value;

        public override double Merge(double first, double second) => first + second;

        public override double Finish(double buffer) => buffer;
    }
}
