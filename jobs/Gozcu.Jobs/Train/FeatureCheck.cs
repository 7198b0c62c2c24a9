using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train;

/// <summary>Checks every feature of the training rows before training, as MLlib's error messages do not name features.</summary>
internal static class FeatureCheck
{
    /// <summary>Returns the names of features with the same value in every row. They do no harm, but contribute nothing.</summary>
    /// <param name="rows">Training rows as a feature table.</param>
    /// <param name="names">Names of the features, in the table's order.</param>
    /// <exception cref="UsageException">A feature is missing in every row, or infinite in some.</exception>
    public static IReadOnlyList<string> Constants(DataFrame rows, IReadOnlyList<string> names)
    {
        var columns = names.Select((_, i) => Present(i)).ToList();
        var row = rows.Agg(Count(Lit(1)), [.. columns.SelectMany(c => new[] { Min(c), Max(c) })]).First();
        var ends = names.Select((name, i) => (Name: name, Min: row.Get(2 * i + 1) as double?, Max: row.Get(2 * i + 2) as double?)).ToList();
        Refuse(
            ends.Where(f => f.Min is null),
            n => $"no value in any of the {row.GetAs<long>(0):N0} rows that the detector learns from, so nothing can be learned of {n}",
            "leave it out of the features, or give the column a cleaning rule (missing: impute with a number)"
        );
        Refuse(
            ends.Where(f => double.IsInfinity(f.Min ?? 0) || double.IsInfinity(f.Max ?? 0)),
            _ => "infinite values in rows that the detector learns from",
            "give the columns it is made of a valid range (min, max), or scale it"
        );
        return [.. ends.Where(f => f.Min == f.Max).Select(f => f.Name)];
    }

    /// <summary>Returns the values of a feature, with null for missing ones, which are NaN in a feature table.</summary>
    public static Column Present(int feature) => NaNvl(Col(FeatureFunction.Column(feature)), Lit(null).Cast("double"));

    private static void Refuse(IEnumerable<(string Name, double? Min, double? Max)> features, Func<string, string> fault, string advice)
    {
        var names = features.Select(f => f.Name).ToList();
        if (names.Count > 0)
        {
            var (noun, verb, pronoun) = names.Count == 1 ? ("feature", "has", "it") : ("features", "have", "them");
            throw new UsageException($"{noun} {string.Join(", ", names)} {verb} {fault(pronoun)}; {advice}.");
        }
    }
}
