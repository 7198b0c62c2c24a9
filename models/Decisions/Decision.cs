using System.Numerics;
using Gozcu.Models.Alerts;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Decisions;

/// <summary>
/// Turns an entity's scores, row by row, into alert levels. Immutable and thread-safe: the state of an entity is the caller's, numbers of a fixed length, so
/// that batch, stream and service carry the same bits. Allocates nothing.
/// <para>
/// For a row with score s at time τ, with the level ℓ after the row before and the time Δ since the latest row (0 if the row is older):
/// </para>
/// <list type="number">
/// <item>Smoothing: <c>u ← u + α (s - u)</c>, starting at the first s (exponentially weighted moving average: Roberts, Technometrics 1, 1959).</item>
/// <item>
/// Thresholds of warning and critical: <c>T = max(threshold, share · peak)</c>, after <c>peak ← peak · 2^(-Δ / half-life)</c>. After all else <c>peak ← max(peak,
/// u)</c>.
/// </item>
/// <item>
/// Beginning: a level that does not stand is reached if <c>u ≥ T</c> now and in at least m of the last n rows, this one included (on-delay: ANSI/ISA-18.2). A
/// warning that does not stand needs <c>u ≥ T · step^a</c> instead, where a is the number of alarms in advance of the budget, and no alarm may have ended less
/// than the refractory time ago. Critical needs a warning, new or standing.
/// </item>
/// <item>Ending: a level that stands is left if <c>u &lt; release · T</c> (deadband: ANSI/ISA-18.2).</item>
/// <item>
/// Budget: <c>a ← max(0, a - B Δ)</c> with Δ in days, before the row is judged, and <c>a ← a + 1</c> if an alarm begins. This is online quantile tracking (Gibbs
/// and Candès, "Adaptive Conformal Inference Under Distribution Shift", NeurIPS 2021; Angelopoulos, Candès and Tibshirani, "Conformal PID Control for Time Series
/// Prediction", NeurIPS 2023) of the logarithm of the score, so that the rate holds for whatever scores come: see <see cref="MostAlarms"/>.
/// </item>
/// <item>
/// Acceptance: an alarm whose level has not risen for the stated time ends, and its level counts as normal, with <see cref="DecisionEvents.Accepted"/>, until
/// <c>u &lt; T</c> of warning once. A level above the accepted one still gives an alarm.
/// </item>
/// </list>
/// A row without a score (NaN) leaves state and level alone.
/// </summary>
public sealed class Decision
{
    private const double MicrosecondsPerDay = 24 * 3600 * 1e6;

    /// <summary>Largest magnitude of a score in the state, whatever the ceiling: differences of two such scores are still finite.</summary>
    private const double MostScore = 1e300;

    private readonly ThresholdChoice _threshold;
    private readonly double _ceiling;
    private readonly double _halfLife;
    private readonly double _share;
    private readonly double _refractory;
    private readonly double _acceptAfter;
    private readonly int _rows;
    private readonly ulong _lastRows;

    /// <summary>Creates a decision.</summary>
    /// <param name="definition">Its rules.</param>
    /// <param name="threshold">Thresholds for warning and critical.</param>
    /// <exception cref="ArgumentException">A value is not valid; the message states the rule.</exception>
    public Decision(DecisionDefinition definition, ThresholdChoice threshold)
    {
        if (definition.Check(threshold) is { } rule)
        {
            throw new ArgumentException(rule, nameof(definition));
        }
        Definition = definition;
        _threshold = threshold;
        _ceiling = Math.Min(definition.Ceiling * threshold.Critical, MostScore);
        _halfLife = definition.Peak?.HalfLife.TotalMicroseconds ?? 1;
        _share = definition.Peak?.Share ?? 0;
        _refractory = definition.Refractory.TotalMicroseconds;
        _acceptAfter = definition.AcceptAfter?.TotalMicroseconds ?? double.PositiveInfinity;
        _rows = definition.Persistence?.Rows ?? 1;
        _lastRows = ulong.MaxValue >> (PersistenceRule.MostRows - (definition.Persistence?.Of ?? 1));
        StateLength = definition.IsStateless ? 0 : DecisionState.Length;
    }

    /// <summary>The rules.</summary>
    public DecisionDefinition Definition { get; }

    /// <summary>Length of an entity's state, in numbers; 0 without rules.</summary>
    public int StateLength { get; }

    /// <summary>Writes the state of an entity of which no row was seen.</summary>
    /// <exception cref="ArgumentException">The length is not <see cref="StateLength"/>.</exception>
    public void Start(Span<double> state)
    {
        CheckLength(state);
        state.Clear();
    }

    /// <summary>Returns the alert level of an entity's next row, and moves its state on.</summary>
    /// <param name="score">Score of the row; NaN for none.</param>
    /// <param name="timeMicroseconds">Time of the row, in microseconds since any fixed moment.</param>
    /// <param name="state">State of the entity.</param>
    /// <exception cref="ArgumentException">The length of the state is not <see cref="StateLength"/>.</exception>
    public AlertLevel Next(double score, long timeMicroseconds, Span<double> state)
    {
        CheckLength(state);
        if (StateLength == 0)
        {
            return _threshold.LevelOf(score);
        }
        var memory = new DecisionState(state) { Events = DecisionEvents.None };
        if (double.IsNaN(score))
        {
            return (AlertLevel)memory.Level;
        }
        var elapsed = Elapse(memory, timeMicroseconds);
        var smoothed = Smooth(memory, score);
        memory.IsStarted = true;
        if (_share > 0)
        {
            memory.Peak *= Math.Pow(2, -elapsed / _halfLife);
        }
        var least = _share * memory.Peak;
        var level = Accept(memory, smoothed, least, Judge(memory, smoothed, least, elapsed));
        Record(memory, level);
        memory.Peak = Math.Max(memory.Peak, smoothed);
        return (AlertLevel)level;
    }

    /// <summary>Returns what happened at the latest row.</summary>
    /// <exception cref="ArgumentException">The length of the state is not <see cref="StateLength"/>.</exception>
    public DecisionEvents EventsOf(ReadOnlySpan<double> state)
    {
        CheckLength(state);
        return StateLength == 0 ? DecisionEvents.None : DecisionState.EventsIn(state);
    }

    /// <summary>Returns the number of alarms a day that began so far; 0 without rules, or while all rows have one time.</summary>
    /// <exception cref="ArgumentException">The length of the state is not <see cref="StateLength"/>.</exception>
    public double RealisedAlarmsPerDay(ReadOnlySpan<double> state)
    {
        CheckLength(state);
        return StateLength == 0 ? 0 : DecisionState.RateIn(state, MicrosecondsPerDay);
    }

    /// <summary>
    /// Returns the number of alarms that the budget lets an entity begin in a time, whatever its scores: <c>B · days + 1 + log(ceiling · critical / warning) /
    /// log(step)</c>. As the time grows, the rate is at most the budget's. Infinite without a budget.
    /// </summary>
    public double MostAlarms(TimeSpan time) =>
        Definition.Budget is { } budget
            ? budget.AlarmsPerDay * time.TotalDays + 1 + Math.Log(_ceiling / _threshold.Warning) / Math.Log(budget.Step)
            : double.PositiveInfinity;

    /// <summary>Returns the time since the latest row, in microseconds, and moves the latest time on.</summary>
    private static double Elapse(DecisionState memory, double time)
    {
        if (!memory.IsStarted)
        {
            memory.Latest = time;
        }
        var elapsed = Math.Max(0, time - memory.Latest);
        memory.Latest += elapsed;
        memory.Span += elapsed;
        return elapsed;
    }

    private double Smooth(DecisionState memory, double score)
    {
        var cut = Math.Clamp(score, -_ceiling, _ceiling);
        return memory.Smoothed =
            Definition.Smoothing == 1 || !memory.IsStarted ? cut : memory.Smoothed + Definition.Smoothing * (cut - memory.Smoothed);
    }

    /// <summary>Returns the level of the row, before acceptance.</summary>
    private int Judge(DecisionState memory, double smoothed, double least, double elapsed)
    {
        var warning = Math.Max(_threshold.Warning, least);
        var critical = Math.Max(_threshold.Critical, least);
        var beginning = warning;
        if (Definition.Budget is { } budget)
        {
            memory.Advance = Math.Max(0, memory.Advance - budget.AlarmsPerDay * (elapsed / MicrosecondsPerDay));
            beginning *= Math.Pow(budget.Step, memory.Advance);
        }
        var mayWarn = Persists(memory.Shift(1, smoothed >= beginning)) && !IsRefractory(memory);
        var mayBeCritical = Persists(memory.Shift(2, smoothed >= critical));
        var isWarning = memory.Level >= 1 ? smoothed >= Definition.Release * warning : mayWarn;
        var isCritical = isWarning && (memory.Level == 2 ? smoothed >= Definition.Release * critical : mayBeCritical);
        return isCritical ? 2
            : isWarning ? 1
            : 0;
    }

    private bool Persists(ulong rows) => (rows & 1) == 1 && BitOperations.PopCount(rows & _lastRows) >= _rows;

    private bool IsRefractory(DecisionState memory) => memory.HasEnded && memory.Latest - memory.Ended < _refractory;

    /// <summary>Returns the level that is left of a row's level where levels are accepted, or become so.</summary>
    private int Accept(DecisionState memory, double smoothed, double least, int level)
    {
        if (smoothed < Math.Max(_threshold.Warning, least))
        {
            memory.Accepted = 0;
        }
        if (level <= memory.Accepted)
        {
            return 0;
        }
        if (level > memory.Level)
        {
            memory.Risen = memory.Latest;
        }
        else if (memory.Latest - memory.Risen >= _acceptAfter)
        {
            memory.Accepted = level;
            memory.Events |= DecisionEvents.Accepted;
            return 0;
        }
        return level;
    }

    private void Record(DecisionState memory, int level)
    {
        if (memory.Level == 0 && level > 0)
        {
            memory.Events |= DecisionEvents.Begun;
            memory.Alarms++;
            memory.Advance += Definition.Budget is null ? 0 : 1;
        }
        else if (memory.Level > 0 && level == 0)
        {
            memory.Events |= DecisionEvents.Ended;
            memory.HasEnded = true;
            memory.Ended = memory.Latest;
        }
        memory.Level = level;
    }

    private void CheckLength(ReadOnlySpan<double> state)
    {
        if (state.Length != StateLength)
        {
            throw new ArgumentException($"the state has {state.Length} numbers, but must have {StateLength}", nameof(state));
        }
    }
}
