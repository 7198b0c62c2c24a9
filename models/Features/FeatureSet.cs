using System.Numerics.Tensors;
using Gozcu.Models.DataSets;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Features;

/// <summary>
/// Computes a data set's features from measurements, column by column, in training and in scoring alike. A missing value is NaN unless a cleaning rule replaces
/// it. Allocates nothing once its memory has grown. Not thread-safe.
/// </summary>
public sealed class FeatureSet
{
    private const double MicrosecondsPerDay = 24 * 3600 * 1e6;
    private const double MicrosecondsPerWeek = 7 * MicrosecondsPerDay;

    /// <summary>Start of the first Monday after the beginning of 1970, a Thursday.</summary>
    private const double FirstMonday = 4 * MicrosecondsPerDay;

    private readonly DataSetDefinition _dataSet;
    private readonly FeatureDefinition[] _definitions;
    private readonly Operand[][] _operands;
    private readonly LookBackSequence? _sequence;
    private readonly Lazy<byte[]> _fingerprint;
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
        _fingerprint = new Lazy<byte[]>(() => EntityStateFormat.Fingerprint(dataSet));
        var places = Places(dataSet);
        _operands =
        [
            .. dataSet.Features.Select(feature =>
                feature
                    .Operands.Select(name => new Operand(dataSet.FindColumn(name)?.Index ?? -1, places.GetValueOrDefault(name, -1)))
                    .ToArray()
            ),
        ];
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
        if (LooksBack)
        {
            _sequence = new LookBackSequence(dataSet, [.. _definitions.Where(f => f.Kind.LooksBack()).Select(LookBackFeatures.Of)]);
        }
    }

    /// <summary>True if a feature is computed from earlier readings too.</summary>
    public bool LooksBack => _dataSet.LooksBack;

    /// <summary>Names of the features, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Returns the rules whose replacement for missing values is computed in training (mean or median of the training rows).</summary>
    public static IReadOnlyList<MissingRule> FittedRules(DataSetDefinition dataSet) =>
        [.. dataSet.Cleaning.Missing.Where(rule => rule.Action is MissingAction.Mean or MissingAction.Median)];

    /// <summary>Computes the features of all rows of a batch, each from its own measurement.</summary>
    /// <param name="batch">Measurements of the same data set definition.</param>
    /// <param name="destination">Destination of the features. It is resized to the rows of the batch; its number of features must be that of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">The batch has another definition, or the destination has another number of features.</exception>
    /// <exception cref="InvalidOperationException">A feature looks back, so that the states of the entities are needed.</exception>
    public void Compute(MeasurementBatch batch, FeatureMatrix destination)
    {
        if (LooksBack)
        {
            throw new InvalidOperationException(
                $"the features of {_dataSet.Name} look back, so they are computed from readings in order, with the states of the entities"
            );
        }
        Compute(batch, destination, default);
    }

    /// <summary>Computes the features of all rows of a batch, also from the earlier readings of their entities.</summary>
    /// <param name="batch">Measurements of the same data set definition, those of an entity in the order of their arrival.</param>
    /// <param name="destination">Destination of the features. It is resized to the rows of the batch; its number of features must be that of <see cref="Names"/>.</param>
    /// <param name="states">States of the entities, which are brought up to date.</param>
    /// <param name="statuses">Destination of the statuses, at least one per row.</param>
    /// <exception cref="ArgumentException">The batch has another definition, or a destination does not fit.</exception>
    public void Compute(MeasurementBatch batch, FeatureMatrix destination, EntityStates states, Span<ReadingStatus> statuses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statuses.Length, batch.Count);
        statuses = statuses[..batch.Count];
        if (_sequence is null)
        {
            statuses.Clear();
        }
        else
        {
            Check(batch, destination);
            _sequence.Begin(batch, states, statuses);
        }
        Compute(batch, destination, statuses);
    }

    /// <summary>Returns the state of an entity as bytes, from which <see cref="ReadState"/> restores it.</summary>
    public byte[] WriteState(EntityState state) => EntityStateFormat.Write(state, _fingerprint.Value);

    /// <summary>Restores the state of an entity.</summary>
    /// <exception cref="InvalidDataException">The bytes are no state, or the state of features with another definition.</exception>
    public EntityState ReadState(ReadOnlySpan<byte> bytes) =>
        EntityStateFormat.Read(bytes, _fingerprint.Value, _definitions.Count(feature => feature.Kind.LooksBack()));

    private void Compute(MeasurementBatch batch, FeatureMatrix destination, ReadOnlySpan<ReadingStatus> statuses)
    {
        Check(batch, destination);
        destination.Resize(batch.Count);
        var next = 0;
        var lookBack = 0;
        for (var i = 0; i < _definitions.Length; i++)
        {
            var feature = _definitions[i];
            var operands = _operands[i];
            switch (feature.Kind)
            {
                case FeatureKind.OneHot:
                    var category = batch.Columns[operands[0].Column];
                    for (var code = 0; code < category.Definition.Values.Count; code++)
                    {
                        OneHot(category, code, destination[next++]);
                    }
                    break;
                case FeatureKind.HourOfDay:
                    OnCircle(batch.Columns[operands[0].Column], 0, MicrosecondsPerDay, destination[next], destination[next + 1]);
                    next += 2;
                    break;
                case FeatureKind.Weekday:
                    OnCircle(batch.Columns[operands[0].Column], FirstMonday, MicrosecondsPerWeek, destination[next], destination[next + 1]);
                    next += 2;
                    break;
                case FeatureKind.Column:
                    Values(operands[0], batch, destination).CopyTo(destination[next++]);
                    break;
                case var kind when kind.LooksBack():
                    _sequence!.Compute(lookBack++, Values(operands[0], batch, destination), statuses, destination[next++]);
                    break;
                default:
                    Combine(feature, Values(operands[0], batch, destination), Values(operands[1], batch, destination), destination[next++]);
                    break;
            }
        }
    }

    private void Check(MeasurementBatch batch, FeatureMatrix destination)
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
    }

    private ReadOnlySpan<double> Values(Operand operand, MeasurementBatch batch, FeatureMatrix computed) =>
        operand.Column >= 0 ? Numbers(batch.Columns[operand.Column]) : computed[operand.Feature];

    /// <summary>Returns the first place of each entry's features.</summary>
    private static Dictionary<string, int> Places(DataSetDefinition dataSet)
    {
        var places = new Dictionary<string, int>();
        var next = 0;
        foreach (var feature in dataSet.Features)
        {
            places[feature.Name] = next;
            next += NamesOf(feature, dataSet.Columns).Count();
        }
        return places;
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
            FeatureKind.HourOfDay or FeatureKind.Weekday => [$"{feature.Name}_sin", $"{feature.Name}_cos"],
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

    private static void OnCircle(MeasurementColumn column, double origin, double length, Span<double> sine, Span<double> cosine)
    {
        var times = column.Longs;
        var present = column.Present;
        for (var row = 0; row < sine.Length; row++)
        {
            var turns = (times[row] - origin) / length;
            (sine[row], cosine[row]) = present[row] ? Math.SinCos(2 * Math.PI * (turns - Math.Floor(turns))) : (double.NaN, double.NaN);
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

    /// <summary>Operand of a feature: a column, or else the place of an earlier feature.</summary>
    private readonly record struct Operand(int Column, int Feature);
}
