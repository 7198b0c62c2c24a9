using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Jobs.Split;

/// <summary>
/// Gives every row exactly one part. The same rows, seed and shares give the same parts, whatever the order and the partitions the rows come in.
/// </summary>
internal static class Splitting
{
    private const string Order = "_order";
    private const string Rank = "_rank";
    private const string Rows = "_rows";
    private const string Before = "_before";
    private const string Total = "_total";

    /// <summary>The table with the column <see cref="Part.Column"/>.</summary>
    /// <exception cref="UsageException">The data set has not what the method needs.</exception>
    public static DataFrame Split(DataFrame table, DataSetDefinition dataSet, SplitDefinition split) =>
        split.Method switch
        {
            SplitMethod.Stratified => Stratified(table, dataSet, split),
            SplitMethod.Time => ByTime(table, dataSet, split),
            SplitMethod.Group => ByGroup(table, dataSet, split),
            _ => throw new ArgumentOutOfRangeException(nameof(split), split.Method, "is no split method"),
        };

    /// <summary>Each class is divided alone, in an order that the seed shuffles: a class's share differs from the asked one by less than a row.</summary>
    private static DataFrame Stratified(DataFrame table, DataSetDefinition dataSet, SplitDefinition split)
    {
        var strata = Col(
            (
                dataSet.Label
                ?? throw new UsageException($"data set {dataSet.Name} has no label to stratify by. Use --method time or group.")
            ).Column
        );
        var withOrder = table.WithColumn(Order, ShuffledOrder(split.Seed, table.Columns()));
        var ranked = withOrder
            .WithColumn(Rank, RowNumber().Over(Window.PartitionBy(strata).OrderBy(Col(Order), Col(dataSet.RowIdentity[0]))))
            .WithColumn(Rows, Count(Lit(1)).Over(Window.PartitionBy(strata)));
        return WithPart(ranked, split, (Col(Rank) - 1).Divide(Col(Rows))).Drop(Order, Rank, Rows);
    }

    /// <summary>The oldest rows train, the newest test. Rows of one moment stay together.</summary>
    private static DataFrame ByTime(DataFrame table, DataSetDefinition dataSet, SplitDefinition split)
    {
        var time =
            dataSet.Time ?? throw new UsageException($"data set {dataSet.Name} has no time column. Use --method stratified or group.");
        var perMoment = table.GroupBy(time.Column).Agg(Count(Lit(1)).Alias(Rows));
        return JoinParts(table, perMoment, [time.Column], [], split);
    }

    /// <summary>
    /// Whole groups in an order that the seed shuffles, each to the part its first row falls into. Groups larger than the smallest part come first, the largest
    /// before all: anywhere else one might cover that part's whole place and leave it empty.
    /// </summary>
    private static DataFrame ByGroup(DataFrame table, DataSetDefinition dataSet, SplitDefinition split)
    {
        IReadOnlyList<string> by = split.By is { } column ? [column] : dataSet.Key;
        if (by.Count == 0)
        {
            throw new UsageException(
                $"data set {dataSet.Name} has neither a key nor 'by' in its split to group rows by. Use another --method."
            );
        }
        var perGroup = table.GroupBy(by[0], [.. by.Skip(1)]).Agg(Count(Lit(1)).Alias(Rows));
        var smallest = Math.Min(split.Train, Math.Min(split.Validation, split.Test));
        var largeFirst = When(Col(Rows).Gt(Col(Total) * smallest), Negate(Col(Rows))).Otherwise(0);
        return JoinParts(table, perGroup, by, [largeFirst, ShuffledOrder(split.Seed, by)], split);
    }

    private static DataFrame JoinParts(
        DataFrame table,
        DataFrame counted,
        IReadOnlyList<string> by,
        IReadOnlyList<Column> order,
        SplitDefinition split
    )
    {
        var all = Window.OrderBy([.. order, .. by.Select(c => Col(c))]);
        var before = counted
            .CrossJoin(counted.Agg(Sum(Col(Rows)).Alias(Total)))
            .WithColumn(Before, Sum(Col(Rows)).Over(all.RowsBetween(Window.UnboundedPreceding, Window.CurrentRow)) - Col(Rows));
        var parts = WithPart(before, split, Col(Before).Divide(Col(Total))).Select([.. by.Select(c => Col(c)), Col(Part.Column)]);
        return table.Join(parts, by);
    }

    private static DataFrame WithPart(DataFrame table, SplitDefinition split, Column share) =>
        table.WithColumn(
            Part.Column,
            When(share.Lt(split.Train - Rounding), Part.Train)
                .When(share.Lt(split.Train + split.Validation - Rounding), Part.Validation)
                .Otherwise(Part.Test)
        );

    /// <summary>A share such as 0.6 + 0.2 is not exact; a row on the border must not depend on that.</summary>
    private const double Rounding = 1e-9;

    private static Column ShuffledOrder(int seed, IEnumerable<string> columns) => XXHash64([Lit(seed), .. columns.Select(c => Col(c))]);
}
