using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Split;
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
    /// <param name="rows">Clean rows; if a part is given, the rows of all parts, as written by the job <c>split</c>.</param>
    /// <param name="dataSet">Data set of the rows.</param>
    /// <param name="imputations">Replacements of missing values, by column.</param>
    /// <param name="part">Part whose rows are returned; null for all. Features that look back see the other parts' rows too, as they do in a stream.</param>
    /// <param name="keepsWarmUp">
    /// True to return readings that are warming up too, with all features missing, so that they have no score; false to leave them out.
    /// </param>
    /// <exception cref="UsageException">The features look back, and the table does not say in which order its rows arrived.</exception>
    public static DataFrame Of(
        DataFrame rows,
        DataSetDefinition dataSet,
        IReadOnlyDictionary<string, double> imputations,
        string? part = null,
        bool keepsWarmUp = false
    )
    {
        var fitted = new Dictionary<string, double>(imputations);
        var schema = FeatureFunction.Schema(new FeatureSet(dataSet, imputations).Names.Count);
        var columns = dataSet.Columns.Select(c => Col(c.Name));
        if (!dataSet.LooksBack)
        {
            var wanted = part is null ? rows : Part.RowsOf(rows, dataSet, part);
            return wanted.Select([.. columns]).MapInArrow(new FeatureFunction(dataSet.Text, fitted).Map, schema);
        }
        return ReadingOrder
            .Sort(rows, dataSet)
            .Select([.. part is null ? columns : columns.Append(Col(Part.ColumnOf(dataSet)))])
            .MapInArrow(new LookBackFeatureFunction(dataSet.Text, fitted, part, keepsWarmUp).Map, schema);
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
