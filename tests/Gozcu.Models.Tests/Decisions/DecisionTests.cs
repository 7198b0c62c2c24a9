using Gozcu.Models.Alerts;
using Gozcu.Models.Decisions;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Tests.Decisions;

/// <summary>Examples worked out by hand; a row a second. Levels: 0 normal, 1 warning, 2 critical.</summary>
[Category("Unit")]
internal sealed class DecisionTests
{
    internal const long Second = 1_000_000;

    internal static readonly ThresholdChoice Threshold = new()
    {
        Warning = 1,
        Critical = 3,
        WarningRule = "",
        CriticalRule = "",
    };

    [Test]
    public void NoRules_AreTheThresholdsAlone()
    {
        var decision = new Decision(DecisionDefinition.None, Threshold);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision.StateLength, Is.Zero);
            Assert.That(Levels(DecisionDefinition.None, 0.9, 1, 2.9, 3, double.NaN, double.PositiveInfinity), Is.EqualTo("011202"));
        }
    }

    [Test]
    public void Smoothing_IsTheExponentialMean() =>
        // Means: 0, 0.6, 1.2, 0.6, 3.3 with a weight of one half.
        Assert.That(Levels(new() { Smoothing = 0.5 }, 0, 1.2, 1.8, 0, 6), Is.EqualTo("00102"));

    [Test]
    public void Persistence_WaitsForEnoughOfTheLastRows()
    {
        var rule = new DecisionDefinition { Persistence = new(2, 3) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Levels(rule, 1, 0, 0, 1, 0, 1, 1, 0), Is.EqualTo("00000110"), "the second of three; a row below ends it");
            Assert.That(Levels(rule, 1, 1, 3, 1, 3, 3), Is.EqualTo("011122"), "critical has to persist too");
            Assert.That(
                Levels(new() { Persistence = new(64, 64) }, [.. Enumerable.Repeat(1.0, 65)]),
                Is.EqualTo(new string('0', 63) + "11")
            );
            Assert.That(
                Levels(new() { Persistence = new(2, 64) }, [1, .. new double[62], 1, 0, .. new double[63], 1]),
                Is.EqualTo(new string('0', 63) + "1" + new string('0', 65)),
                "the first and the last of 64 rows; one of 64 later"
            );
        }
    }

    [Test]
    public void Release_KeepsALevelUntilTheScoreIsWellBelow() =>
        Assert.That(Levels(new() { Release = 0.8 }, 0.9, 1, 0.8, 0.79, 0.9, 3, 2.5, 2.3, 0.8, 0.7), Is.EqualTo("0110022110"));

    [Test]
    public void Peak_RaisesTheThresholdsToAShareThatDecays()
    {
        var rule = new DecisionDefinition { Peak = new(0.5, TimeSpan.FromSeconds(1)) };
        // Least: 0, then half of the 8 that has halved, which is 2, then 1, then 0.5.
        Assert.That(Levels(rule, 8, 1.9, 1.1, 0.9), Is.EqualTo("2010"));
        // Least: 0, then 2 of the 8, then 1.25 of the 5, which is the larger by then, then 0.625. A large event is critical although its own peak is remembered.
        Assert.That(Levels(rule, 8, 5, 1.3, 1.2), Is.EqualTo("2211"));
        Assert.That(Levels(rule, 8, 5, 1.2), Is.EqualTo("220"));
    }

    [Test]
    public void Refractory_LetsNoAlarmBeginForAWhile() =>
        Assert.That(Levels(new() { Refractory = TimeSpan.FromSeconds(3) }, 1, 0, 1, 1, 3, 1, 0), Is.EqualTo("1000210"));

    [Test]
    public void Budget_RaisesTheBeginningWithEachAlarm_AndNotTheEnd()
    {
        // A budget of an alarm in four seconds; each doubles the threshold.
        var rule = new DecisionDefinition { Budget = new(86_400 / 4.0, 2) };
        // From the alarm on a beginning needs 2, 1.68, 1.41, 1.19, 1.
        Assert.That(Levels(rule, 1, 1, 0, 1.1, 1.1, 0), Is.EqualTo("110010"));
        Assert.That(Levels(rule, 1, 0, 1.4, 1.2, 1.2, 0), Is.EqualTo("100110"));
        // An alarm every other second raises it by 2^(1/2) each time: 1.41, 2, 2.83.
        Assert.That(Levels(rule, 1, 0, 1.5, 0, 2.1, 0, 2.9, 0), Is.EqualTo("10101010"));
        Assert.That(Levels(rule, 1, 0, 1.5, 0, 1.9, 0, 1.9, 0), Is.EqualTo("10100010"));
    }

    [Test]
    public void Acceptance_EndsALastingAlarm_UntilTheScoreWasBelow()
    {
        var rule = new DecisionDefinition { AcceptAfter = TimeSpan.FromSeconds(3) };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Levels(rule, 1, 1, 1, 1, 1, 2, 0.9, 1), Is.EqualTo("11100001"));
            Assert.That(Levels(rule, 1, 1, 1, 1, 3, 3, 1, 3), Is.EqualTo("11102202"), "what is worse than accepted still alarms");
            Assert.That(Levels(rule, 1, 1, 3, 3, 3, 3, 3, 1, 3, 0, 1), Is.EqualTo("11222000001"), "the time runs from the last rise");
            Assert.That(Levels(rule with { Release = 0.5 }, 1, 0.6, 0.6, 0.6, 0.6, 1), Is.EqualTo("111001"));
        }
    }

    [Test]
    public void Events_TellBeginEndAndAcceptance()
    {
        var decision = new Decision(new() { AcceptAfter = TimeSpan.FromSeconds(2) }, Threshold);
        var state = new double[decision.StateLength];
        decision.Start(state);
        double[] scores = [0, 1, 3, 1, 0, 1, 1, 1, 1, double.NaN];
        var events = scores.Select(
            (score, second) =>
            {
                decision.Next(score, second * Second, state);
                return decision.EventsOf(state);
            }
        );
        Assert.That(
            events,
            Is.EqualTo(
                new[]
                {
                    DecisionEvents.None,
                    DecisionEvents.Begun,
                    DecisionEvents.None,
                    DecisionEvents.None,
                    DecisionEvents.Ended,
                    DecisionEvents.Begun,
                    DecisionEvents.None,
                    DecisionEvents.Accepted | DecisionEvents.Ended,
                    DecisionEvents.None,
                    DecisionEvents.None,
                }
            )
        );
    }

    [Test]
    public void MissingScore_LeavesTheLevelAlone() =>
        Assert.That(Levels(new() { Release = 0.5 }, 1, double.NaN, 0.5, double.NaN, 0.4, double.NaN), Is.EqualTo("111100"));

    [Test]
    public void ImmenseScore_WeighsAsTheCeiling()
    {
        var rule = new DecisionDefinition { Smoothing = 0.5, Ceiling = 2 };
        // Cut to 6: means 6, 3, 1.5, 0.75.
        Assert.That(Levels(rule, double.PositiveInfinity, 0, 0, 0), Is.EqualTo("2210"));
        Assert.That(Levels(rule, double.NegativeInfinity, 6, 6), Is.EqualTo("002"));
    }

    [Test]
    public void LateRow_DoesNotTurnTimeBack()
    {
        var decision = new Decision(new() { Refractory = TimeSpan.FromSeconds(5) }, Threshold);
        var state = new double[decision.StateLength];
        decision.Start(state);
        (double Score, int Second)[] rows = [(1, 10), (0, 11), (1, 2), (1, 15), (1, 16)];
        Assert.That(string.Concat(rows.Select(row => (int)decision.Next(row.Score, row.Second * Second, state))), Is.EqualTo("10001"));
    }

    [Test]
    public void RealisedRate_IsAlarmsOverTime()
    {
        var decision = new Decision(new() { Budget = new(4) }, Threshold);
        var state = new double[decision.StateLength];
        decision.Start(state);
        Assert.That(decision.RealisedAlarmsPerDay(state), Is.Zero);
        foreach (var (score, hour) in new[] { (1.0, 0), (0, 3), (2.9, 6), (0, 12) })
        {
            decision.Next(score, hour * 3600 * Second, state);
        }
        using (Assert.EnterMultipleScope())
        {
            Assert.That(decision.RealisedAlarmsPerDay(state), Is.EqualTo(4));
            Assert.That(decision.MostAlarms(TimeSpan.FromHours(12)), Is.EqualTo(2 + 1 + Math.Log(300) / Math.Log(1.5)).Within(1e-12));
        }
    }

    [TestCase(2)]
    [TestCase(10)]
    public void SteadyScores_UseTheBudgetUp(double alarmsPerDay)
    {
        // A row a minute, of which one in e reaches the threshold.
        const int days = 200;
        var decision = new Decision(new() { Budget = new(alarmsPerDay) }, Threshold);
        var state = new double[decision.StateLength];
        decision.Start(state);
        var random = new Random(1);
        for (var minute = 0; minute < days * 24 * 60; minute++)
        {
            decision.Next(-Math.Log(1 - random.NextDouble()), minute * 60 * Second, state);
        }
        Assert.That(decision.RealisedAlarmsPerDay(state), Is.EqualTo(alarmsPerDay).Within(0.05 * alarmsPerDay));
    }

    private static IEnumerable<(DecisionDefinition, string)> Invalid =>
        [
            (new() { Smoothing = 0 }, "smoothing is 0"),
            (new() { Smoothing = double.NaN }, "smoothing is NaN"),
            (new() { Release = 1.1 }, "release is 1.1"),
            (new() { Persistence = new(3, 2) }, "3 of 2 rows"),
            (new() { Persistence = new(1, 65) }, "last 65 rows"),
            (new() { Peak = new(1, TimeSpan.FromSeconds(1)) }, "share of the peak is 1"),
            (new() { Peak = new(0.5, TimeSpan.Zero) }, "half-life"),
            (new() { Refractory = TimeSpan.FromSeconds(-1) }, "refractory"),
            (new() { AcceptAfter = TimeSpan.Zero }, "accepted"),
            (new() { Budget = new(0) }, "budget is 0"),
            (new() { Budget = new(1, 1) }, "step of the budget is 1"),
            (new() { Ceiling = 0.5 }, "ceiling is 0.5"),
        ];

    [TestCaseSource(nameof(Invalid))]
    public void InvalidValue_IsRefusedWithItsRule((DecisionDefinition Definition, string Message) invalid)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(invalid.Definition.Check(), Does.Contain(invalid.Message).And.Contain("but must"));
            Assert.That(() => new Decision(invalid.Definition, Threshold), Throws.ArgumentException.With.Message.Contains(invalid.Message));
        }
    }

    [Test]
    public void RulesNeedPositiveOrderedThresholds()
    {
        var negative = Threshold with { Warning = -1 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new Decision(DecisionDefinition.None, negative), Throws.Nothing);
            Assert.That(() => new Decision(new() { Release = 0.8 }, negative), Throws.ArgumentException.With.Message.Contains("is -1"));
            Assert.That(() => new Decision(new(), Threshold with { Critical = 0.5 }), Throws.ArgumentException);
        }
    }

    [Test]
    public void StateOfAnotherLength_IsRefused()
    {
        var decision = new Decision(new() { Release = 0.8 }, Threshold);
        Assert.That(() => decision.Start(new double[3]), Throws.ArgumentException);
        Assert.That(() => decision.Next(1, 0, new double[3]), Throws.ArgumentException);
    }

    [Test]
    public void Deciding_AllocatesNothing()
    {
        var decision = new Decision(DecisionSamples.All, Threshold);
        var state = new double[decision.StateLength];
        void Run()
        {
            for (var row = 0; row < 1_000; row++)
            {
                decision.Next(row % 7, row * Second, state);
            }
        }
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    /// <summary>Returns the level of each row, a row a second, as digits.</summary>
    private static string Levels(DecisionDefinition definition, params double[] scores)
    {
        var decision = new Decision(definition, Threshold);
        var state = new double[decision.StateLength];
        decision.Start(state);
        return string.Concat(scores.Select((score, second) => (int)decision.Next(score, second * Second, state)));
    }
}
