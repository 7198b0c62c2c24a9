using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Jobs.Split;

/// <summary>
/// Assigns every row exactly one part, including rows without a value in the columns that the split uses. The same rows, seed and shares give the same parts,
/// whatever the order and partitions of the rows.
/// </summary>
internal static class Splitting
{
    // No column of a data set has this character in its name.
    private const string Order = "$order";
    private const string Rank = "$rank";
    private const string Rows = "$rows";
    private const string Before = "$before";
    private const string Total = "$total";
    private const string Key = "$key";

    /// <summary>Returns the table with the column of the rows' parts.</summary>
    /// <exception cref="UsageException">The data set lacks what the method needs.</exception>
    public static DataFrame Split(DataFrame table, DataSetDefinition dataSet, SplitDefinition split) =>
        split.Method switch
        {
            SplitMethod.Stratified => Stratified(table, dataSet, split),
            SplitMethod.Time => ByTime(table, dataSet, split),
            SplitMethod.Group => ByGroup(table, dataSet, split),
            _ => throw new ArgumentOutOfRangeException(nameof(split), split.Method, "is no split method"),
        };

    /// <summary>
    /// Returns the columns whose values keep rows together, and the treatment of rows without these values. Rows without a time are all in training, as they
    /// might be newer than the rows of the other parts; rows without a group form one group. No columns if rows are split one by one.
    /// </summary>
    public static (IReadOnlyList<string> Columns, string Fate) Together(DataSetDefinition dataSet, SplitDefinition split) =>
        split.Method switch
        {
            SplitMethod.Time => ([dataSet.Time!.Column], "they are all in train, as nothing says when they are from"),
            SplitMethod.Group => (GroupColumns(dataSet, split), "they are one group"),
            _ => ([], ""),
        };

    /// <summary>
    /// Splits each class separately, and the rows without a label too, in an order that depends on the seed. The share of a class differs from the requested
    /// one by less than a row. Rows that are equal in every column may be exchanged.
    /// </summary>
    private static DataFrame Stratified(DataFrame table, DataSetDefinition dataSet, SplitDefinition split)
    {
        var strata = Col(
            (
                dataSet.Label
                ?? throw new UsageException($"data set {dataSet.Name} has no label to stratify by. Use --method time or group.")
            ).Column
        );
        var columns = dataSet.Columns.Select(c => c.Name).ToList();
        var order = columns.Select(c => Col(c)).Prepend(Col(Order)).ToArray();
        var ranked = table
            .WithColumn(Order, ShuffledOrder(split.Seed, columns))
            .WithColumn(Rank, RowNumber().Over(Window.PartitionBy(strata).OrderBy(order)))
            .WithColumn(Rows, Count(Lit(1)).Over(Window.PartitionBy(strata)));
        return WithPart(ranked, dataSet, split, (Col(Rank) - 1).Divide(Col(Rows))).Drop(Order, Rank, Rows);
    }

    /// <summary>Splits by time: the oldest rows for training, the newest for test. Rows of the same time stay together.</summary>
    private static DataFrame ByTime(DataFrame table, DataSetDefinition dataSet, SplitDefinition split)
    {
        var time =
            dataSet.Time ?? throw new UsageException($"data set {dataSet.Name} has no time column. Use --method stratified or group.");
        var perMoment = table.GroupBy(time.Column).Agg(Count(Lit(1)).Alias(Rows));
        return JoinParts(table, perMoment, [time.Column], [], dataSet, split);
    }

    /// <summary>
    /// Splits by group, in an order that depends on the seed; a group belongs to the part of its first row. Groups larger than the smallest part come first,
    /// the largest at the beginning: elsewhere, one might cover the whole range of that part and leave it empty.
    /// </summary>
    private static DataFrame ByGroup(DataFrame table, DataSetDefinition dataSet, SplitDefinition split)
    {
        var by = GroupColumns(dataSet, split);
        var perGroup = table.GroupBy(by[0], [.. by.Skip(1)]).Agg(Count(Lit(1)).Alias(Rows));
        var smallest = Math.Min(split.Train, Math.Min(split.Validation, split.Test));
        var largeFirst = When(Col(Rows).Gt(Col(Total) * smallest), Negate(Col(Rows))).Otherwise(0);
        return JoinParts(table, perGroup, by, [largeFirst, ShuffledOrder(split.Seed, by)], dataSet, split);
    }

    private static IReadOnlyList<string> GroupColumns(DataSetDefinition dataSet, SplitDefinition split)
    {
        IReadOnlyList<string> by = split.By is { } column ? [column] : dataSet.Key;
        return by.Count > 0
            ? by
            : throw new UsageException(
                $"data set {dataSet.Name} has neither a key nor 'by' in its split to group rows by. Use another --method."
            );
    }

    private static DataFrame JoinParts(
        DataFrame table,
        DataFrame counted,
        IReadOnlyList<string> by,
        IReadOnlyList<Column> order,
        DataSetDefinition dataSet,
        SplitDefinition split
    )
    {
        var all = Window.OrderBy([.. order, .. by.Select(c => Col(c))]);
        var before = counted
            .CrossJoin(counted.Agg(Sum(Col(Rows)).Alias(Total)))
            .WithColumn(Before, Sum(Col(Rows)).Over(all.RowsBetween(Window.UnboundedPreceding, Window.CurrentRow)) - Col(Rows));
        string[] keys = [.. by.Select((_, i) => Key + i)];
        var part = Part.ColumnOf(dataSet);
        var parts = WithPart(before, dataSet, split, Col(Before).Divide(Col(Total)))
            .Select([.. by.Zip(keys, (column, key) => Col(column).Alias(key)), Col(part)]);
        // The equality of a join by names is never true for missing values.
        var same = by.Zip(keys, (column, key) => Col(column).EqNullSafe(Col(key))).Aggregate((all, next) => all.And(next));
        return table.Join(parts, same).Drop(keys);
    }

    private static DataFrame WithPart(DataFrame table, DataSetDefinition dataSet, SplitDefinition split, Column share) =>
        table.WithColumn(
            Part.ColumnOf(dataSet),
            When(share.Lt(split.Train - Rounding), Part.Train)
                .When(share.Lt(split.Train + split.Validation - Rounding), Part.Validation)
                .Otherwise(Part.Test)
        );

    /// <summary>Tolerance for shares such as 0.6 + 0.2, which are not exact: a row on the border must not depend on rounding.</summary>
    private const double Rounding = 1e-9;

    private static Column ShuffledOrder(int seed, IEnumerable<string> columns) => XXHash64([Lit(seed), .. columns.Select(c => Col(c))]);
}
