using Gozcu.Models.Packages;

namespace Gozcu.Models.Decisions;

/// <summary>
/// Rules by which the scores of an entity become alarms. By default there are none: the level of a row follows from its score and the thresholds alone.
/// <para>Parts are applied in this order: smoothing, persistence, hysteresis, peak, refractory time, budget, acceptance. <see cref="Decision"/> states the formulas.</para>
/// </summary>
public sealed record DecisionDefinition
{
    /// <summary>Default of <see cref="Ceiling"/>.</summary>
    public const double DefaultCeiling = 100;

    /// <summary>Definition without rules.</summary>
    public static DecisionDefinition None { get; } = new();

    /// <summary>Weight α of a new score in the exponential mean, above 0 and at most 1; 1 by default, which is the score itself.</summary>
    public double Smoothing { get; init; } = 1;

    /// <summary>Number of rows that must reach a threshold before the alarm begins; null by default: one.</summary>
    public PersistenceRule? Persistence { get; init; }

    /// <summary>Share of the threshold below which an alarm ends (hysteresis), above 0 and at most 1; 1 by default: the threshold itself.</summary>
    public double Release { get; init; } = 1;

    /// <summary>Memory of peaks, to which thresholds are raised; null by default: none.</summary>
    public PeakRule? Peak { get; init; }

    /// <summary>Time after an alarm's end in which no other begins; 0 by default.</summary>
    public TimeSpan Refractory { get; init; }

    /// <summary>Number of alarms a day that are wanted at most; null by default: no limit.</summary>
    public BudgetRule? Budget { get; init; }

    /// <summary>Time after which an alarm is accepted as the new normal and ends; null by default: never.</summary>
    public TimeSpan? AcceptAfter { get; init; }

    /// <summary>
    /// Multiple of the critical threshold to which scores are cut before all else, at least 1; 100 by default. It bounds how long one immense score weighs in
    /// the mean, the peak and the budget. Has no effect without rules.
    /// </summary>
    public double Ceiling { get; init; } = DefaultCeiling;

    /// <summary>True if there are no rules, so that no state is kept.</summary>
    public bool IsStateless =>
        Smoothing == 1
        && Persistence is null or { Rows: 1 }
        && Release == 1
        && Peak is null
        && Refractory == TimeSpan.Zero
        && Budget is null
        && AcceptAfter is null;

    /// <summary>Returns the rule that a value violates, or null if all are valid.</summary>
    public string? Check() =>
        !(Smoothing is > 0 and <= 1) ? $"smoothing is {Smoothing}, but must lie above 0 and be at most 1 (the weight of a new score)"
        : !(Release is > 0 and <= 1)
            ? $"release is {Release}, but must lie above 0 and be at most 1 (the share of the threshold below which an alarm ends)"
        : Refractory < TimeSpan.Zero ? $"the refractory time is {Refractory}, but must be 0 or more"
        : AcceptAfter <= TimeSpan.Zero ? $"the time after which an alarm is accepted is {AcceptAfter}, but must be above 0"
        : !(Ceiling >= 1) || !double.IsFinite(Ceiling)
            ? $"the ceiling is {Ceiling}, but must be at least 1 (the multiple of the critical threshold to which scores are cut)"
        : Persistence?.Check() ?? Peak?.Check() ?? Budget?.Check();

    /// <summary>Returns the rule that a value violates, also together with thresholds, or null if all are valid.</summary>
    public string? Check(ThresholdChoice threshold) =>
        Check()
        ?? (
            !IsStateless && !(threshold.Warning > 0)
                ? $"the warning threshold is {threshold.Warning}, but must be above 0 for decision rules, which multiply it"
            : threshold.Critical < threshold.Warning
                ? $"the critical threshold is {threshold.Critical}, but must not be below the warning threshold {threshold.Warning}"
            : null
        );
}
