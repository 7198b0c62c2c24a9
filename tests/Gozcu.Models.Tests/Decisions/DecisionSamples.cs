using FsCheck;
using FsCheck.Fluent;
using Gozcu.Models.Decisions;

namespace Gozcu.Models.Tests.Decisions;

/// <summary>Decisions and sequences of rows, made at random.</summary>
internal static class DecisionSamples
{
    /// <summary>All rules at once.</summary>
    public static DecisionDefinition All { get; } =
        new()
        {
            Smoothing = 0.4,
            Persistence = new(2, 5),
            Release = 0.8,
            Peak = new(0.4, TimeSpan.FromMinutes(2)),
            Refractory = TimeSpan.FromSeconds(10),
            Budget = new(200),
            AcceptAfter = TimeSpan.FromMinutes(1),
        };

    public static Gen<DecisionDefinition> Definitions { get; } =
        from smoothing in Gen.Elements(1, 0.5, 0.05)
        from persistence in Gen.Elements<PersistenceRule?>(null, new(1, 1), new(2, 3), new(3, 40), new(20, 64))
        from release in Gen.Elements(1, 0.8)
        from peak in Gen.Elements<PeakRule?>(null, new(0.4, TimeSpan.FromMinutes(5)))
        from refractory in Gen.Elements(0, 15.0)
        from budget in Gen.Elements<BudgetRule?>(null, new(20), new(2_000, 2))
        from accept in Gen.Elements<TimeSpan?>(null, TimeSpan.FromSeconds(40))
        select new DecisionDefinition
        {
            Smoothing = smoothing,
            Persistence = persistence,
            Release = release,
            Peak = peak,
            Refractory = TimeSpan.FromSeconds(refractory),
            Budget = budget,
            AcceptAfter = accept,
        };

    /// <summary>Rows that stay near, above and far above the thresholds for some time each; some missing, infinite, late or after a gap.</summary>
    public static Gen<(double Score, long Time)[]> Rows { get; } =
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from length in Gen.Choose(0, 400)
        select Walk(seed, length);

    private static (double, long)[] Walk(int seed, int length)
    {
        var random = new Random(seed);
        var rows = new (double, long)[length];
        double mean = 0;
        long time = random.Next(1_000_000);
        for (var row = 0; row < length; row++)
        {
            mean = random.NextDouble() < 0.05 ? random.NextDouble() * random.Next(1, 10) : mean;
            time += random.NextDouble() < 0.01 ? random.Next(500) * DecisionTests.Second : random.Next(3 * (int)DecisionTests.Second);
            rows[row] = (
                random.Next(100) switch
                {
                    0 => double.NaN,
                    1 => double.PositiveInfinity,
                    _ => mean + random.NextDouble() - 0.5,
                },
                random.Next(30) == 0 ? time - 7 * DecisionTests.Second : time
            );
        }
        return rows;
    }
}
