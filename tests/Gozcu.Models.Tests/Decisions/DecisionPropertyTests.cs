using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using Gozcu.Models.Alerts;
using Gozcu.Models.Decisions;

namespace Gozcu.Models.Tests.Decisions;

[Category("Unit")]
internal sealed class DecisionPropertyTests
{
    /// <summary>Neither where a stream stops nor how the state travels, even as text, changes anything.</summary>
    [FsCheck.NUnit.Property]
    public Property CutAnywhere_GivesTheSameLevels()
    {
        var cases =
            from definition in DecisionSamples.Definitions
            from rows in DecisionSamples.Rows
            from cut in Gen.Choose(0, rows.Length)
            select (definition, rows, cut);
        return Prop.ForAll(
            cases.ToArbitrary(),
            sample =>
            {
                var decision = new Decision(sample.definition, DecisionTests.Threshold);
                var whole = Started(decision);
                var levels = Run(decision, sample.rows, whole);
                var first = Started(decision);
                var before = Run(decision, sample.rows[..sample.cut], first);
                double[] second =
                [
                    .. first.Select(value => double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
                ];
                var after = Run(new Decision(sample.definition, DecisionTests.Threshold), sample.rows[sample.cut..], second);
                Assert.That(before.Concat(after), Is.EqualTo(levels));
                Assert.That(second, Is.EqualTo(whole).And.All.Matches<double>(double.IsFinite));
            }
        );
    }

    /// <summary>Rules that never come to bear change nothing.</summary>
    [FsCheck.NUnit.Property]
    public Property RulesWithoutEffect_AreTheThresholdsAlone()
    {
        var idle = new DecisionDefinition { AcceptAfter = TimeSpan.FromDays(1_000), Persistence = new(1, 9) };
        return Prop.ForAll(
            DecisionSamples.Rows.ToArbitrary(),
            rows =>
            {
                var known = rows.Where(row => !double.IsNaN(row.Score)).ToArray();
                var decision = new Decision(idle, DecisionTests.Threshold);
                var plain = new Decision(DecisionDefinition.None, DecisionTests.Threshold);
                var expected = known.Select(row => DecisionTests.Threshold.LevelOf(row.Score)).ToArray();
                Assert.That(Run(plain, known, []), Is.EqualTo(expected));
                Assert.That(Run(decision, known, Started(decision)), Is.EqualTo(expected));
            }
        );
    }

    /// <summary>The budget's promise holds at every row, for whatever scores.</summary>
    [FsCheck.NUnit.Property]
    public Property Budget_IsKept()
    {
        var cases =
            from definition in DecisionSamples.Definitions
            from rows in DecisionSamples.Rows
            from alarms in Gen.Elements(1.0, 500, 5_000)
            from step in Gen.Elements(1.5, 4)
            select (definition with { Budget = new(alarms, step) }, rows);
        return Prop.ForAll(
            cases.ToArbitrary(),
            sample =>
            {
                var (definition, rows) = sample;
                var decision = new Decision(definition, DecisionTests.Threshold);
                var state = Started(decision);
                var began = 0;
                var first = rows.FirstOrDefault(row => !double.IsNaN(row.Score)).Time;
                var latest = first;
                foreach (var (score, time) in rows)
                {
                    decision.Next(score, time, state);
                    began += decision.EventsOf(state).HasFlag(DecisionEvents.Begun) ? 1 : 0;
                    latest = double.IsNaN(score) ? latest : Math.Max(latest, time);
                    Assert.That(began, Is.LessThanOrEqualTo(decision.MostAlarms(TimeSpan.FromMicroseconds(latest - first)) + 1e-6));
                }
            }
        );
    }

    /// <summary>An alarm begins and ends exactly where the level leaves normal and comes back to it.</summary>
    [FsCheck.NUnit.Property]
    public Property Events_FollowOneAnother()
    {
        var cases = from definition in DecisionSamples.Definitions from rows in DecisionSamples.Rows select (definition, rows);
        return Prop.ForAll(
            cases.ToArbitrary(),
            sample =>
            {
                var decision = new Decision(sample.definition, DecisionTests.Threshold);
                var state = Started(decision);
                var before = AlertLevel.Normal;
                foreach (var (score, time) in sample.rows)
                {
                    var level = decision.Next(score, time, state);
                    if (decision.StateLength > 0)
                    {
                        var events = decision.EventsOf(state);
                        Assert.That(events.HasFlag(DecisionEvents.Begun), Is.EqualTo(before == AlertLevel.Normal && level > before));
                        Assert.That(events.HasFlag(DecisionEvents.Ended), Is.EqualTo(level == AlertLevel.Normal && level < before));
                    }
                    before = level;
                }
            }
        );
    }

    private static double[] Started(Decision decision)
    {
        var state = new double[decision.StateLength];
        decision.Start(state);
        return state;
    }

    private static AlertLevel[] Run(Decision decision, (double Score, long Time)[] rows, double[] state) =>
        [.. rows.Select(row => decision.Next(row.Score, row.Time, state))];
}
