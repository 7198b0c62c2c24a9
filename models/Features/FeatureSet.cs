using System.Numerics.Tensors;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Features;

/// <summary>
/// Computes a data set's features from measurements, column by column, in training and in scoring alike. A missing value is NaN unless a cleaning rule replaces
/// it. Allocates nothing once its memory has grown. Not thread-safe.
/// </summary>
public sealed class FeatureSet
{
    private const double MicrosecondsPerDay = 24 * 3600 * 1e6;

    private readonly DataSetDefinition _dataSet;
    private readonly FeatureDefinition[] _definitions;
    private readonly int[][] _operands;
    private readonly double[]?[] _numbers;
    private readonly double[] _replacements;

    /// <summary>Creates the features of a data set.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="imputations">Replacements of missing values, by column, for the columns whose cleaning rule is mean or median. Constants need not be given.</param>
    /// <exception cref="ArgumentException">A feature uses a column whose rule is mean or median, and no replacement is given for it.</exception>
    public FeatureSet(DataSetDefinition dataSet, IReadOnlyDictionary<string, double>? imputations = null)
    {
        _dataSet = dataSet;
        _definitions = [.. dataSet.Features];
        _operands = [.. dataSet.Features.Select(feature => feature.Columns.Select(name => dataSet.Column(name).Index).ToArray())];
        _numbers = new double[dataSet.Columns.Count][];
        _replacements = new double[dataSet.Columns.Count];
        _replacements.AsSpan().Fill(double.NaN);
        foreach (var rule in dataSet.Cleaning.Missing)
        {
            _replacements[dataSet.Column(rule.Column).Index] = rule.Action switch
            {
                MissingAction.Constant => rule.Value!.Value,
                MissingAction.Mean or MissingAction.Median => Fitted(dataSet, rule, imputations),
                _ => double.NaN,
            };
        }
        Names = [.. _definitions.SelectMany(feature => NamesOf(feature, dataSet.Columns))];
    }

    /// <summary>Names of the features, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Returns the rules whose replacement for missing values is computed in training (mean or median of the training rows).</summary>
    public static IReadOnlyList<MissingRule> FittedRules(DataSetDefinition dataSet) =>
        [.. dataSet.Cleaning.Missing.Where(rule => rule.Action is MissingAction.Mean or MissingAction.Median)];

    /// <summary>Computes the features of all rows of a batch.</summary>
    /// <param name="batch">Measurements of the same data set definition.</param>
    /// <param name="destination">Destination of the features. It is resized to the rows of the batch; its number of features must be that of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">The batch has another definition, or the destination has another number of features.</exception>
    public void Compute(MeasurementBatch batch, FeatureMatrix destination)
    {
        if (!batch.DataSet.Equals(_dataSet))
        {
            throw new ArgumentException($"the batch is of {batch.DataSet.Name} in another definition than the features'", nameof(batch));
        }
        if (destination.Features != Names.Count)
        {
            throw new ArgumentException(
                $"the destination has {destination.Features} features, but there are {Names.Count}",
                nameof(destination)
            );
        }
        destination.Resize(batch.Count);
        var next = 0;
        for (var i = 0; i < _definitions.Length; i++)
        {
            var feature = _definitions[i];
            var operands = _operands[i];
            var first = batch.Columns[operands[0]];
            switch (feature.Kind)
            {
                case FeatureKind.OneHot:
                    for (var code = 0; code < first.Definition.Values.Count; code++)
                    {
                        OneHot(first, code, destination[next++]);
                    }
                    break;
                case FeatureKind.HourOfDay:
                    HourOfDay(first, destination[next], destination[next + 1]);
                    next += 2;
                    break;
                case FeatureKind.Column:
                    Numbers(first).CopyTo(destination[next++]);
                    break;
                default:
                    Combine(feature, Numbers(first), Numbers(batch.Columns[operands[1]]), destination[next++]);
                    break;
            }
        }
    }

    private static double Fitted(DataSetDefinition dataSet, MissingRule rule, IReadOnlyDictionary<string, double>? imputations)
    {
        if (imputations is not null && imputations.TryGetValue(rule.Column, out var value))
        {
            return value;
        }
        return dataSet.Features.Any(feature => feature.Columns.Contains(rule.Column))
            ? throw new ArgumentException(
                $"column {rule.Column} has missing values replaced by its {rule.Action.ToString().ToLowerInvariant()}, which training has to find, and none is given",
                nameof(imputations)
            )
            : double.NaN;
    }

    /// <summary>Returns the names of the features that an entry of a definition yields, such as one for each value of a category.</summary>
    internal static IEnumerable<string> NamesOf(FeatureDefinition feature, IReadOnlyList<ColumnDefinition> columns) =>
        feature.Kind switch
        {
            FeatureKind.OneHot => columns.First(c => c.Name == feature.Columns[0]).Values.Select(value => $"{feature.Name}_{value}"),
            FeatureKind.HourOfDay => [$"{feature.Name}_sin", $"{feature.Name}_cos"],
            _ => [feature.Name],
        };

    private static void Combine(FeatureDefinition feature, ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> result)
    {
        switch (feature.Kind)
        {
            case FeatureKind.Difference:
                TensorPrimitives.Subtract(first, second, result);
                break;
            case FeatureKind.Product:
                TensorPrimitives.Multiply(first, second, result);
                break;
            default:
                for (var row = 0; row < result.Length; row++)
                {
                    result[row] = second[row] == 0 ? double.NaN : first[row] / second[row];
                }
                break;
        }
        if (feature.Scale != 1)
        {
            TensorPrimitives.Multiply(result, feature.Scale, result);
        }
    }

    private static void OneHot(MeasurementColumn column, int code, Span<double> result)
    {
        var codes = column.Longs;
        for (var row = 0; row < result.Length; row++)
        {
            result[row] =
                codes[row] == code ? 1
                : codes[row] < 0 ? double.NaN
                : 0;
        }
    }

    private static void HourOfDay(MeasurementColumn column, Span<double> sine, Span<double> cosine)
    {
        var times = column.Longs;
        var present = column.Present;
        for (var row = 0; row < sine.Length; row++)
        {
            var day = times[row] / MicrosecondsPerDay;
            (sine[row], cosine[row]) = present[row] ? Math.SinCos(2 * Math.PI * (day - Math.Floor(day))) : (double.NaN, double.NaN);
        }
    }

    /// <summary>Returns a column's values as doubles, with missing ones replaced by the cleaning rule's value.</summary>
    private ReadOnlySpan<double> Numbers(MeasurementColumn column)
    {
        var index = column.Definition.Index;
        var replacement = _replacements[index];
        if (column.Definition.Type == ColumnType.Double && double.IsNaN(replacement))
        {
            return column.Doubles;
        }
        var rows = column.Present.Length;
        if (_numbers[index] is not { } numbers || numbers.Length < rows)
        {
            numbers = _numbers[index] = new double[Math.Max(rows, 2 * (_numbers[index]?.Length ?? 0))];
        }
        var present = column.Present;
        if (column.Definition.Type == ColumnType.Double)
        {
            var values = column.Doubles;
            for (var row = 0; row < rows; row++)
            {
                numbers[row] = present[row] ? values[row] : replacement;
            }
        }
        else
        {
            var values = column.Longs;
            for (var row = 0; row < rows; row++)
            {
                numbers[row] = present[row] ? values[row] : replacement;
            }
        }
        return numbers.AsSpan(0, rows);
    }
}
