using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Analyze;

/// <summary>Profile of a table: its columns and the correlations of its numbers. Spark computes it in two passes, and one for each column of text; no row is collected.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Profiles of the columns, in the table's order.</param>
/// <param name="Correlations">Correlations of all pairs of numeric columns, the strongest first. Only the first <see cref="MaxCorrelated"/> numeric columns are used.</param>
public sealed record DataProfile(long Rows, IReadOnlyList<ColumnProfile> Columns, IReadOnlyList<ColumnCorrelation> Correlations)
{
    /// <summary>Largest number of numeric columns that are correlated, as the number of pairs grows quadratically.</summary>
    public const int MaxCorrelated = 30;

    private const int TopValues = 5;
    private const string Quantiles = "array(0.01, 0.25, 0.5, 0.75, 0.99), 10000";

    /// <summary>Profiles a table.</summary>
    /// <param name="data">Table. Cache it if it is costly to compute.</param>
    /// <param name="dataSet">Definition with units and meanings; null for none.</param>
    public static DataProfile Of(DataFrame data, DataSetDefinition? dataSet = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var names = data.Columns().ToList();
        // By position: two names may differ only by case, which Spark ignores.
        data = data.ToDF([.. names.Select((_, i) => Place(i))]);
        var fields = data.Schema().Fields;
        var aggregates = fields.SelectMany(Aggregates).Prepend(Count(Lit(1))).ToList();
        var row = data.Agg(aggregates[0], [.. aggregates.Skip(1)]).First();
        var rows = row.GetAs<long>(0);
        var place = 1;
        var columns = new List<ColumnProfile>();
        foreach (var field in fields)
        {
            var name = names[columns.Count];
            columns.Add(ProfileOf(data, field, row, place, rows, dataSet?.FindColumn(name)) with { Name = name });
            place += Aggregates(field).Count();
        }
        return new DataProfile(rows, columns, Correlate(data, columns));
    }

    private static ColumnProfile ProfileOf(DataFrame data, StructField field, Row row, int place, long rows, ColumnDefinition? definition)
    {
        var present = row.GetAs<long>(place);
        var profile = new ColumnProfile
        {
            Name = field.Name,
            Type = field.DataType.SimpleString,
            Unit = definition?.Unit,
            Description = definition?.Description,
            Missing = rows - present,
            Distinct = Math.Min(present, row.GetAs<long>(place + 1)),
        };
        if (present == 0)
        {
            return profile;
        }
        if (field.DataType is NumericType)
        {
            return profile with { Numbers = Numbers(row, place + 2) };
        }
        if (field.DataType is TimestampType)
        {
            return profile with
            {
                First = row.GetAs<Timestamp>(place + 2).ToDateTime(),
                Last = row.GetAs<Timestamp>(place + 3).ToDateTime(),
            };
        }
        // If at most one in two values occurs twice, counting is not useful.
        return field.DataType is StringType or BooleanType && profile.Distinct <= present / 2
            ? profile with
            {
                TopValues = Top(data, field.Name),
            }
            : profile;
    }

    private static IEnumerable<Column> Aggregates(StructField field)
    {
        const double standardError = 0.01;
        var column = Col(field.Name);
        yield return Count(column);
        yield return ApproxCountDistinct(column, standardError);
        if (field.DataType is NumericType)
        {
            var number = column.Cast("double");
            yield return Min(number);
            yield return Max(number);
            yield return Avg(number);
            yield return Stddev(number);
            yield return Expr($"percentile_approx(cast({field.Name} AS double), {Quantiles})");
        }
        else if (field.DataType is TimestampType)
        {
            yield return Min(column);
            yield return Max(column);
        }
    }

    private static NumberProfile Numbers(Row row, int place)
    {
        var quantiles = ((System.Collections.IEnumerable)row.Get(place + 4)!).Cast<double>().ToArray();
        return new NumberProfile(
            row.GetAs<double>(place),
            quantiles[0],
            quantiles[1],
            quantiles[2],
            quantiles[3],
            quantiles[4],
            row.GetAs<double>(place + 1),
            row.GetAs<double>(place + 2),
            row.Get(place + 3) as double? ?? double.NaN
        );
    }

    private static List<ValueCount> Top(DataFrame data, string name)
    {
        const string value = "value";
        const string count = "count";
        return
        [
            .. data.Select(Col(name).Cast("string").Alias(value))
                .Filter(Col(value).IsNotNull())
                .GroupBy(value)
                .Agg(Count(Lit(1)).Alias(count))
                .OrderBy(Col(count).Desc(), Col(value).Asc())
                .Limit(TopValues)
                .Collect()
                .Select(r => new ValueCount(r.GetAs<string>(0), r.GetAs<long>(1))),
        ];
    }

    private static List<ColumnCorrelation> Correlate(DataFrame data, List<ColumnProfile> columns)
    {
        var numbers = Enumerable
            .Range(0, columns.Count)
            .Where(i => columns[i].Numbers is { } n && n.Max > n.Min)
            .Take(MaxCorrelated)
            .ToList();
        var pairs = numbers.SelectMany((first, i) => numbers.Skip(i + 1).Select(second => (First: first, Second: second))).ToList();
        if (pairs.Count == 0)
        {
            return [];
        }
        var all = pairs.Select(p => Corr(Col(Place(p.First)).Cast("double"), Col(Place(p.Second)).Cast("double"))).ToList();
        var row = data.Agg(all[0], [.. all.Skip(1)]).First();
        return
        [
            .. pairs
                .Select((p, i) => new ColumnCorrelation(columns[p.First].Name, columns[p.Second].Name, row.Get(i) as double? ?? double.NaN))
                .Where(c => double.IsFinite(c.Pearson))
                .OrderByDescending(c => Math.Abs(c.Pearson)),
        ];
    }

    private static string Place(int column) => $"c{column}";
}
