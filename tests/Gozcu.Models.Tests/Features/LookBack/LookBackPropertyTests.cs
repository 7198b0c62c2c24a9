using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using static Gozcu.Models.Tests.Features.LookBack.LookBackSamples;

namespace Gozcu.Models.Tests.Features.LookBack;

/// <summary>Random definitions and histories: however the readings are cut into batches and programs, the features are the same to the last bit.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class LookBackPropertyTests
{
    private static readonly string[] Kinds =
    [
        "lag: flow, rows: {0}",
        "change: flow, rows: {0}",
        "rate: flow, rows: {0}",
        "log-return: flow, rows: {0}",
        "exponential-mean: flow, factor: 0.{0}",
        "exponential-mean: flow, half-life: {0}s",
        "mean: flow, over: {0}",
        "mean: flow, over: {0}s",
        "deviation: flow, over: {0}",
        "deviation: flow, over: {0}s",
        "min: flow, over: {0}",
        "max: flow, over: {0}s",
        "slope: flow, over: {0}",
        "slope: flow, over: {0}s",
        "quantile: flow, over: {0}, probability: 0.3",
        "quantile: flow, over: {0}s, probability: 0.9",
        "volatility: flow, over: {0}",
        "rows-since: start",
        "time-since-last: at",
    ];

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public Property CutsAndRestarts_ChangeNoBit() =>
        Prop.ForAll(
            (
                from kinds in Gen.Choose(0, Kinds.Length - 1).ArrayOf(3)
                from lengths in Gen.Choose(1, 9).ArrayOf(3)
                from seed in Gen.Choose(0, int.MaxValue)
                select (kinds, lengths, seed)
            ).ToArbitrary(),
            sample => CutsAndRestartsChangeNoBit(sample.kinds, sample.lengths, sample.seed)
        );

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public Property Windows_HaveTheValuesOfTheirDefinition() =>
        Prop.ForAll(
            (
                from kind in Gen.Elements("mean", "deviation", "min", "max", "slope", "quantile", "volatility")
                from length in Gen.Choose(1, 12)
                from isTime in Gen.Elements(true, false)
                from seed in Gen.Choose(0, int.MaxValue)
                select (kind, length, isTime, seed)
            ).ToArbitrary(),
            sample => WindowsHaveTheValuesOfTheirDefinition(sample.kind, sample.length, sample.isTime, sample.seed)
        );

    private static bool CutsAndRestartsChangeNoBit(int[] kinds, int[] lengths, int seed)
    {
        var random = new Random(seed);
        var dataSet = Definition(
            string.Join(
                '\n',
                kinds.Select((kind, i) => $"{{ name: f{i}, {string.Format(CultureInfo.InvariantCulture, Kinds[kind], lengths[i])} }}")
            ) + "\n{ name: last, difference: [f0, f1] }\n{ name: smooth, mean: last, over: 3 }",
            seed % 2 == 0 ? "look-back: { reset-after: 8s }" : ""
        );
        var readings = Readings(random, 120).ToList();
        var (expected, expectedStatuses) = Compute(new FeatureSet(dataSet), new EntityStates(dataSet), Batch(dataSet, readings));

        var rows = new List<double[]>();
        var statuses = new List<ReadingStatus>();
        var kept = new Dictionary<string, byte[]>();
        for (var start = 0; start < readings.Count; )
        {
            var count = Math.Min(readings.Count - start, random.Next(1, 30));
            // A program of its own for each part, which knows no more than what the previous one has kept.
            var features = new FeatureSet(dataSet);
            var states = new EntityStates(dataSet);
            foreach (var (key, state) in kept)
            {
                states.Add(Convert.FromHexString(key), features.ReadState(state));
            }
            var part = Compute(features, states, Batch(dataSet, readings.Skip(start).Take(count)));
            rows.AddRange(part.Rows);
            statuses.AddRange(part.Statuses);
            kept = states.All.ToDictionary(s => Convert.ToHexString(s.Key), s => features.WriteState(s.Value));
            start += count;
        }

        return Bits(rows).SequenceEqual(Bits(expected)) && statuses.SequenceEqual(expectedStatuses);
    }

    private static bool WindowsHaveTheValuesOfTheirDefinition(string kind, int length, bool isTime, int seed)
    {
        var dataSet = Definition(
            $"{{ name: f, {kind}: flow, over: {length}{(isTime ? "s" : "")}{(kind == "quantile" ? ", probability: 0.3" : "")} }}"
        );
        var readings = Readings(new Random(seed), 80).Select(r => r with { Pump = "a" }).ToList();

        var (rows, _) = Compute(new FeatureSet(dataSet), new EntityStates(dataSet), Batch(dataSet, readings));

        for (var row = 0; row < rows.Length; row++)
        {
            var now = readings[row].Seconds!.Value;
            var present = readings.Take(row + 1).Where(r => r.Flow is not null).ToList();
            var window = isTime
                ? [.. present.Where(r => Math.Round(1000 * (now - r.Seconds!.Value)) < 1000 * length)]
                : present.TakeLast(length).ToList();
            var expected = WindowReference.Of(kind, [.. window.Select(r => r.Seconds!.Value)], [.. window.Select(r => r.Flow!.Value)], 0.3);
            if (!Same(rows[row][0], expected))
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant(
                        $"{kind} over {length}{(isTime ? "s" : "")}, row {row}: {rows[row][0]}, expected {expected}"
                    )
                );
            }
        }
        return true;
    }

    private static bool Same(double value, double expected) =>
        double.IsNaN(expected) ? double.IsNaN(value) : Math.Abs(value - expected) <= 1e-8 * Math.Max(1, Math.Abs(expected));

    private static IEnumerable<long> Bits(IEnumerable<double[]> rows) => rows.SelectMany(row => row).Select(BitConverter.DoubleToInt64Bits);

    private static IEnumerable<Reading> Readings(Random random, int count)
    {
        var milliseconds = 0;
        for (var i = 0; i < count; i++)
        {
            milliseconds += random.Next(12) switch
            {
                0 => 0,
                1 => random.Next(10_000, 15_000),
                _ => random.Next(2_000),
            };
            yield return new Reading(
                random.Next(9) == 0 ? null : Math.Round(20 * random.NextDouble() + 1, random.Next(1, 12)),
                milliseconds / 1000.0,
                random.Next(3) switch
                {
                    0 => "a",
                    1 => "b",
                    _ => null,
                },
                random.Next(4) == 0
            );
        }
    }
}
