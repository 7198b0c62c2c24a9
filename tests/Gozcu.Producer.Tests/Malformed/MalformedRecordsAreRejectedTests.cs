using System.Text.Json;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;
using Gozcu.Producer.Malformed;
using Gozcu.Producer.Replay;
using Gozcu.Producer.Sending;
using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Tests.Malformed;

/// <summary>What the producer sends, read as scoring reads it: every measurement is taken, every malformed record refused for its own reason.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class MalformedRecordsAreRejectedTests
{
    private const int Rows = 500;

    private static readonly Dictionary<MalformedKind, RejectionCode> Reasons = new()
    {
        [MalformedKind.NullValue] = RejectionCode.Empty,
        [MalformedKind.EmptyValue] = RejectionCode.Empty,
        [MalformedKind.NotJson] = RejectionCode.MalformedJson,
        [MalformedKind.Truncated] = RejectionCode.MalformedJson,
        [MalformedKind.NotAnObject] = RejectionCode.NotAnObject,
        [MalformedKind.NotUtf8] = RejectionCode.WrongEncoding,
        [MalformedKind.MissingField] = RejectionCode.MissingField,
        [MalformedKind.WrongType] = RejectionCode.WrongType,
        [MalformedKind.NotANumber] = RejectionCode.MalformedJson,
        [MalformedKind.OutOfRange] = RejectionCode.OutOfRange,
        [MalformedKind.UnknownCategory] = RejectionCode.UnknownCategory,
        [MalformedKind.BadTime] = RejectionCode.BadTime,
    };

    [Test]
    public void Simulated()
    {
        var dataSet = new DataSetCatalog().Open("iot");
        using var source = new SimulatedMeasurements(dataSet, new SimulateOptions { FaultShare = 0.3 }, DateTimeOffset.UnixEpoch);

        Check(dataSet, source);
    }

    [Test]
    public async Task Replayed([Values("ai4i2020", "skab", "nab-machine-temperature")] string name)
    {
        var dataSet = new DataSetCatalog().Open(name);
        try
        {
            var located = await new DataFiles().LocateAsync(dataSet);
            using var source = new CsvMeasurements(dataSet, located.Files, loops: 1, count: null);
            Check(dataSet, source);
        }
        catch (DataUnavailableException e)
        {
            Assert.Ignore(e.Message);
        }
    }

    private static void Check(DataSetDefinition dataSet, IMeasurementSource source)
    {
        var reader = new MeasurementJsonReader(new MeasurementBatch(dataSet));
        var malformed = new MalformedRecords(dataSet, seed: 1);
        var seen = new HashSet<MalformedKind>();
        for (var row = 0; row < Rows; row++)
        {
            Assert.That(source.Read(), Is.True);
            var good = Json(source);
            Assert.That(reader.TryAdd(good, out var rejection), Is.True, rejection.Message);
            foreach (var kind in malformed.Kinds)
            {
                var bad = malformed.Make(kind, good, out var made);
                if (made)
                {
                    seen.Add(kind);
                    Assert.That(reader.TryAdd(bad, out rejection), Is.False, $"{kind}");
                    Assert.That(rejection.Code, Is.EqualTo(Reasons[kind]), $"{kind}: {rejection.Message}");
                }
            }
        }
        Assert.That(seen, Is.EquivalentTo(malformed.Kinds));
        Assert.That(reader.Batch.Count, Is.EqualTo(Rows));
    }

    private static byte[] Json(IMeasurementSource source)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Production.JsonOptions))
        {
            source.Write(json, time: null);
        }
        return stream.ToArray();
    }
}
