using Gozcu.Demo.Report.Resources;

namespace Gozcu.Jobs.Tests.Report;

[TestFixture]
[Category("Unit")]
internal sealed class ProcessSampleTests
{
    [Test]
    public void NameWithSpacesAndBrackets_IsReadWhole()
    {
        const string line =
            "42 (a (b) c) S 7 42 42 0 -1 4194560 100 0 0 0 150 50 9 9 20 0 1 0 12345 1000000 25 18446744073709551615 1 1 0 0 0 0 0 0 0 0 0 0 17 0 0 0";

        Assert.That(
            ProcessSample.Parse(42, line),
            Is.EqualTo(new ProcessSample(42, Parent: 7, Started: 12345, "a (b) c", CpuSeconds: 2, 25L * Environment.SystemPageSize))
        );
    }

    [Test]
    public void ThisProcess_IsAmongAll() =>
        Assert.That(ProcessSample.TakeAll().Single(p => p.Id == Environment.ProcessId).CpuSeconds, Is.Positive);
}
