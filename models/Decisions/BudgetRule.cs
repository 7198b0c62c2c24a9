namespace Gozcu.Models.Decisions;

/// <summary>
/// Budget of alarms: the threshold at which an alarm begins rises with each alarm, and falls again in the time that the budget allows for one. The alarms that
/// remain are those of the highest scores.
/// </summary>
/// <param name="AlarmsPerDay">Number B of alarms (episodes, not rows) a day, above 0, that an entity does not exceed in the long run.</param>
/// <param name="Step">Factor by which an alarm raises the threshold, above 1. A large one keeps the budget sooner, a small one more evenly.</param>
public sealed record BudgetRule(double AlarmsPerDay, double Step = BudgetRule.DefaultStep)
{
    /// <summary>Default of <see cref="Step"/>.</summary>
    public const double DefaultStep = 1.5;

    /// <summary>Returns the rule that the values violate, or null if they are valid.</summary>
    public string? Check() =>
        !(AlarmsPerDay > 0) || !double.IsFinite(AlarmsPerDay) ? $"the budget is {AlarmsPerDay} alarms a day, but must be above 0"
        : !(Step > 1) || !double.IsFinite(Step)
            ? $"the step of the budget is {Step}, but must be above 1 (the factor by which an alarm raises the threshold)"
        : null;
}
