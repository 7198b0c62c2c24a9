using Gozcu.Spark.Tests.Sessions;
using Microsoft.Spark;

namespace Gozcu.Spark.Tests.Sharing;

/// <summary>Tasks that are tried again, and workers that die, in a session that allows it and that encrypts its files.</summary>
[Category("EndToEnd")]
public sealed class RetryTests
{
    [Test]
    public async Task DyingTasksAndWorkers_AreRetriedAndCountOnce()
    {
        using var program = new ProgramRun("retry");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await program.LineAsync("encrypted"),
                Is.EqualTo("[none1000000,none] [one1000000,one] [two1000000,two] [three1000000,three]")
            );
            Assert.That(await program.LineAsync("again"), Is.EqualTo("[none] [one] [two] [three]"));
            foreach (var way in new[] { "throw", "FailFast", "overflow", "kill" })
            {
                Assert.That(await program.LineAsync(way), Is.EqualTo("sum 28 counted 8"), way);
            }

            Assert.That(
                await program.LineAsync("always:"),
                Does.StartWith("The process that runs C# functions ended in the middle of a task.").And.Contain("failed 3 times")
            );
            Assert.That(await program.ExitAsync(), Is.Zero);
        }
    }
}
