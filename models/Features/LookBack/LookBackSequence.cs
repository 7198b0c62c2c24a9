using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Puts the readings of a batch into the sequences of their entities: finds each reading's state, the time at which it counts, and whether it is late, warming up
/// or the first after a gap. Then computes the features that look back, column by column. Not thread-safe.
/// </summary>
internal sealed class LookBackSequence
{
    private const long MicrosecondsPerReading = 1_000_000;

    private readonly LookBackFeature[] _features;
    private readonly double[][] _scratch;
    private readonly int _time;
    private readonly double _resetAfter;
    private readonly int _warmUpRows;
    private readonly double _warmUpTime;
    private readonly Func<EntityState> _start;

    private EntityState[] _states = [];
    private long[] _times = [];
    private bool[] _begins = [];

    /// <param name="dataSet">The data set.</param>
    /// <param name="features">Computation of each feature that looks back.</param>
    public LookBackSequence(DataSetDefinition dataSet, LookBackFeature[] features)
    {
        _features = features;
        _scratch = [.. features.Select(_ => Array.Empty<double>())];
        _time = dataSet.Time is { } time ? dataSet.Column(time.Column).Index : -1;
        _resetAfter = dataSet.LookBack.ResetAfter?.TotalMicroseconds ?? double.PositiveInfinity;
        var (rows, span) = dataSet.LookBack.WarmUp is { } warmUp ? (warmUp.Rows, warmUp.Span) : Needed(dataSet, features);
        _warmUpRows = rows;
        _warmUpTime = span.TotalMicroseconds;
        _start = Start;
    }

    /// <summary>Assigns the readings of a batch to the entities' sequences.</summary>
    /// <param name="batch">The readings, those of an entity in the order of their arrival.</param>
    /// <param name="states">States of the entities.</param>
    /// <param name="statuses">Destination of the readings' statuses.</param>
    public void Begin(MeasurementBatch batch, EntityStates states, Span<ReadingStatus> statuses)
    {
        if (_states.Length < batch.Count)
        {
            var capacity = Math.Max(batch.Count, 2 * _states.Length);
            (_states, _times, _begins) = (new EntityState[capacity], new long[capacity], new bool[capacity]);
        }
        for (var row = 0; row < batch.Count; row++)
        {
            var state = states.Of(batch, row, _start);
            _states[row] = state;
            statuses[row] = Place(state, TimeOf(batch, row), out _times[row], out _begins[row]);
        }
    }

    /// <summary>Computes a feature of all readings of the batch.</summary>
    /// <param name="index">Index of the feature among those that look back.</param>
    /// <param name="operand">Values of its operand.</param>
    /// <param name="statuses">Statuses of the readings.</param>
    /// <param name="result">Destination of the feature.</param>
    public void Compute(int index, ReadOnlySpan<double> operand, ReadOnlySpan<ReadingStatus> statuses, Span<double> result)
    {
        var feature = _features[index];
        for (var row = 0; row < result.Length; row++)
        {
            ref var state = ref _states[row].Features[index];
            if (_begins[row])
            {
                state = feature.Start();
            }
            if ((statuses[row] & ReadingStatus.Late) == 0)
            {
                result[row] = feature.Next(ref state, _times[row], operand[row]);
            }
            else
            {
                var copy = Copy(index, state);
                result[row] = feature.Next(ref copy, _times[row], operand[row]);
            }
        }
    }

    /// <summary>Returns the state of an entity without readings.</summary>
    public EntityState Start() => new([.. _features.Select(feature => feature.Start())]);

    /// <summary>Adds a reading to its entity's sequence.</summary>
    private ReadingStatus Place(EntityState state, long? time, out long counted, out bool begins)
    {
        var isFirst = state.Readings == 0;
        counted = time ?? (isFirst ? 0 : state.LastTime + (_time < 0 ? MicrosecondsPerReading : 0));
        if (!isFirst && counted < state.LastTime)
        {
            counted = state.LastTime;
            begins = false;
            return ReadingStatus.Late | WarmUp(state, state.Readings + 1, counted);
        }
        begins = !isFirst && counted - state.LastTime > _resetAfter;
        if (isFirst || begins)
        {
            state.Readings = 0;
            state.FirstTime = counted;
        }
        state.Readings++;
        state.LastTime = counted;
        return WarmUp(state, state.Readings, counted);
    }

    private ReadingStatus WarmUp(EntityState state, long readings, long time) =>
        readings < _warmUpRows || time - state.FirstTime < _warmUpTime ? ReadingStatus.WarmingUp : ReadingStatus.None;

    private long? TimeOf(MeasurementBatch batch, int row) =>
        _time >= 0 && batch.Columns[_time].Present[row] ? batch.Columns[_time].Longs[row] : null;

    private double[] Copy(int index, double[] state)
    {
        // A feature tells its capacity by the length of its state.
        if (_scratch[index].Length != state.Length)
        {
            _scratch[index] = new double[state.Length];
        }
        state.CopyTo(_scratch[index], 0);
        return _scratch[index];
    }

    /// <summary>Returns what all features need to be complete; a feature of a feature needs what both need.</summary>
    private static (int Rows, TimeSpan Span) Needed(DataSetDefinition dataSet, LookBackFeature[] features)
    {
        var needs = new Dictionary<string, (int Rows, TimeSpan Span)>();
        var next = 0;
        foreach (var definition in dataSet.Features)
        {
            var rows = 1;
            var span = TimeSpan.Zero;
            foreach (var operand in definition.Operands.Except(definition.Columns))
            {
                rows = Math.Max(rows, needs[operand].Rows);
                span = TimeSpan.FromTicks(Math.Max(span.Ticks, needs[operand].Span.Ticks));
            }
            if (definition.Kind.LooksBack())
            {
                var feature = features[next++];
                rows = (int)Math.Min(int.MaxValue, (long)rows + feature.RowsNeeded - 1);
                span += feature.TimeNeeded;
            }
            needs[definition.Name] = (rows, span);
        }
        return (needs.Values.Max(n => n.Rows), needs.Values.Max(n => n.Span));
    }
}
