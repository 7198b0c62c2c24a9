using Gozcu.Models.DataSets;
using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Tests.Simulate;

[TestFixture]
[Category("Unit")]
internal sealed class SensorSimulatorTests
{
    private static readonly Sensor[] Sensors =
    [
        .. new DataSetCatalog()
            .Open("iot")
            .Columns.Where(c => c.Simulation is not null)
            .Select(c => new Sensor(c.Name, c.Simulation!.Mean, c.Simulation.Deviation, c.Min!.Value, c.Max!.Value)),
    ];

    [Test]
    public void Definition_HasTheNineSensors() =>
        Assert.That(
            Sensors.Select(s => (s.Name, s.Mean, s.Deviation)),
            Is.EqualTo(
                new (string, double, double)[]
                {
                    ("temperature", 25, 2),
                    ("humidity", 60, 3),
                    ("pressure", 1013, 2),
                    ("air_quality", 200, 20),
                    ("particulate_matter", 30, 2),
                    ("noise", 50, 3),
                    ("illuminance", 500, 50),
                    ("wind_speed", 5, 20),
                    ("rainfall", 0, 3),
                }
            )
        );

    [Test]
    public void WithoutFaults_SensorsKeepMeanAndDeviation_AndNeverLeaveTheirRange()
    {
        var values = Run(new SensorSimulator(Sensors, seed: 1, station: 0, faultShare: 0), 200_000).ToArray();

        for (var i = 0; i < Sensors.Length; i++)
        {
            var sensor = Sensors[i];
            var shown = values.Select(v => v.Values[i]).ToArray();
            Assert.That(shown, Has.All.InRange(sensor.Min, sensor.Max), sensor.Name);
            if (sensor.Mean - 6 * sensor.Deviation < sensor.Min)
            {
                continue;
            }
            var mean = shown.Average();
            Assert.That(mean, Is.EqualTo(sensor.Mean).Within(0.1 * sensor.Deviation), sensor.Name);
            var deviation = Math.Sqrt(shown.Average(v => (v - mean) * (v - mean)));
            Assert.That(deviation, Is.EqualTo(sensor.Deviation).Within(0.08 * sensor.Deviation), sensor.Name);
        }
        Assert.That(values, Has.All.Matches<Reading>(r => r.Fault == FaultKind.None));
    }

    [TestCase("wind_speed", 0.4013)]
    [TestCase("rainfall", 0.5)]
    public void WhatCannotBeNegative_IsZeroAsOftenAsItWouldBe(string name, double share)
    {
        var sensor = Array.FindIndex(Sensors, s => s.Name == name);

        var shown = Run(new SensorSimulator(Sensors, seed: 2, station: 0, faultShare: 0), 200_000).Select(r => r.Values[sensor]);

        Assert.That(shown.Count(v => v == 0) / 200_000.0, Is.EqualTo(share).Within(0.03));
    }

    [TestCase(0.02)]
    [TestCase(0.3)]
    public void Faults_HaveTheirShare_AndEveryKindComes(double share)
    {
        var readings = Run(new SensorSimulator(Sensors, seed: 3, station: 0, share), 500_000).ToArray();

        Assert.That(readings.Count(r => r.Fault != FaultKind.None) / 500_000.0, Is.EqualTo(share).Within(0.12 * share));
        Assert.That(readings.Select(r => r.Fault).Distinct(), Is.EquivalentTo(Enum.GetValues<FaultKind>()));
        Assert.That(readings, Has.All.Matches<Reading>(r => (r.Fault == FaultKind.None) == (r.Sensor < 0)));
    }

    [Test]
    public void EachKind_ShowsItsMark_OnItsSensorOnly()
    {
        var previous = new double[Sensors.Length];
        var seen = new HashSet<FaultKind>();
        var far = new Dictionary<FaultKind, List<double>>();
        foreach (var reading in Run(new SensorSimulator(Sensors, seed: 4, station: 0, faultShare: 0.2), 200_000))
        {
            var missing = reading.Fault == FaultKind.DropOut ? reading.Sensor : -1;
            Assert.That(Array.FindIndex(reading.Values, double.IsNaN), Is.EqualTo(missing));
            if (reading.Fault == FaultKind.Stuck)
            {
                Assert.That(reading.Values[reading.Sensor], Is.EqualTo(previous[reading.Sensor]));
            }
            // Pressure is far from the ends of its range: its distances are not cut.
            if (reading.Sensor == 2)
            {
                far.TryAdd(reading.Fault, []);
                far[reading.Fault].Add(Math.Abs(reading.Values[2] - 1013) / 2);
            }
            seen.Add(reading.Fault);
            previous = reading.Values;
        }
        Assert.That(seen, Has.Count.EqualTo(7));
        Assert.That(far[FaultKind.Spike], Has.All.GreaterThan(2).And.Some.GreaterThan(10));
        Assert.That(far[FaultKind.Offset].Average(), Is.EqualTo(6.5).Within(1));
        Assert.That(far[FaultKind.Drift].Average(), Is.EqualTo(4.6).Within(1.2));
        Assert.That(far[FaultKind.NoiseBurst].Average(), Is.EqualTo(Math.Sqrt(26 * 2 / Math.PI)).Within(0.8));
    }

    [Test]
    public void SameSeedAndStation_GiveTheSameReadings_AndOthersDoNot()
    {
        double[] Temperatures(int seed, int station) =>
            [.. Run(new SensorSimulator(Sensors, seed, station, 0.1), 100).Select(r => r.Values[0])];

        var first = Temperatures(1, 1);
        Assert.That(Temperatures(1, 1), Is.EqualTo(first));
        Assert.That(Temperatures(1, 2), Is.Not.EqualTo(first));
        Assert.That(Temperatures(2, 1), Is.Not.EqualTo(first));
    }

    private sealed record Reading(double[] Values, FaultKind Fault, int Sensor);

    private static IEnumerable<Reading> Run(SensorSimulator simulator, int readings)
    {
        for (var i = 0; i < readings; i++)
        {
            simulator.Next();
            yield return new Reading(simulator.Values.ToArray(), simulator.Fault, simulator.FaultySensor);
        }
    }
}
