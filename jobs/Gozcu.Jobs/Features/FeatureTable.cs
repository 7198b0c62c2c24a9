using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Gozcu.Models.Features;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Features;

/// <summary>Creates tables of features, and computes the statistics of the training rows that they need.</summary>
internal static class FeatureTable
{
    /// <summary>Accuracy of a median: one in ten thousand ranks.</summary>
    private const int MedianAccuracy = 10_000;

    /// <summary>Returns the features and label of clean rows.</summary>
    public static DataFrame Of(DataFrame clean, DataSetDefinition dataSet, IReadOnlyDictionary<string, double> imputations)
    {
        var function = new FeatureFunction(dataSet.Text, new Dictionary<string, double>(imputations));
        var names = new FeatureSet(dataSet, imputations).Names;
        return clean.Select([.. dataSet.Columns.Select(c => Col(c.Name))]).MapInArrow(function.Map, FeatureFunction.Schema(names.Count));
    }

    /// <summary>Returns the means and medians that replace missing values, computed from training rows only.</summary>
    public static Dictionary<string, double> FitImputations(DataFrame train, DataSetDefinition dataSet)
    {
        var rules = FeatureSet.FittedRules(dataSet);
        if (rules.Count == 0)
        {
            return [];
        }
        var fitted = rules.Select(rule =>
            (rule.Action == MissingAction.Mean ? Avg(Col(rule.Column)) : PercentileApprox(Col(rule.Column), Lit(0.5), Lit(MedianAccuracy)))
                .Cast("double")
                .Alias(rule.Column)
        );
        var row = train.Select([.. fitted]).First();
        return rules.ToDictionary(
            rule => rule.Column,
            rule =>
                row.Get(rule.Column) as double?
                ?? throw new UsageException(
                    $"column {rule.Column} has no value in any training row, so there is no {(rule.Action == MissingAction.Mean ? "mean" : "median")} that could take a missing value's place. "
                        + "Leave it out of the features, or impute a number."
                )
        );
    }
}
