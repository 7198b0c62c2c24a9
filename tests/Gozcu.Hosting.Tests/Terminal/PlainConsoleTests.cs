using Gozcu.Hosting.Terminal;

namespace Gozcu.Hosting.Tests.Terminal;

[TestFixture]
[Category("Unit")]
internal sealed class PlainConsoleTests
{
    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    [Test]
    public async Task Progress_WritesALineEveryFiveSecondsAndOneAtTheEnd()
    {
        using var output = new StringWriter();
        var clock = new Clock();
        var console = ProgramConsole.Plain(output, TextWriter.Null, clock);

        await console.ProgressAsync(
            "read",
            1000,
            progress =>
            {
                for (var i = 1; i <= 12; i++)
                {
                    clock.Seconds = i;
                    progress.Report(i * 10);
                }
                progress.Note("10 rows/s");
                return Task.FromResult(0);
            }
        );

        Assert.That(
            output.ToString().Trim().Split('\n'),
            Is.EqualTo(new[] { "read: 50 of 1,000 (5 %)", "read: 100 of 1,000 (10 %)", "read: done in 12.0 s, 10 rows/s" })
        );
    }

    [Test]
    public void Table_AlignsAndEscapes()
    {
        using var output = new StringWriter();
        ProgramConsole
            .Plain(output, TextWriter.Null, TimeProvider.System)
            .Table(
                ["name", "value"],
                [
                    ["[a]", "1"],
                    ["b", "22"],
                ]
            );

        Assert.That(output.ToString(), Does.Contain("[a]").And.Contain("name").And.Contain("22"));
    }
}
