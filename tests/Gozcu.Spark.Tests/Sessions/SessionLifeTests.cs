using System.Diagnostics;

namespace Gozcu.Spark.Tests.Sessions;

/// <summary>A session starts its own JVM: what becomes of both, and of the worker, when one of them ends.</summary>
[Category("EndToEnd")]
public sealed class SessionLifeTests
{
    [Test]
    public async Task StoppedSession_GivesWayToANewOne()
    {
        using var program = new ProgramRun("restart");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await program.LineAsync("first"), Is.EqualTo("20"));
            Assert.That(await program.LineAsync("shuffle"), Is.EqualTo("3 7"), "sessions of one application keep settings of their own");
            Assert.That(await program.LineAsync("numbers"), Is.EqualTo("3 9"), "and temporary views");
            Assert.That(await program.LineAsync("second"), Is.EqualTo("second 5"));
            Assert.That(await program.LineAsync("shuffle"), Is.EqualTo("200"));
            Assert.That(await program.LineAsync("of the first:"), Does.Contain("stopped SparkContext"));
            Assert.That(await program.ExitAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task ForeachBatch_StopsAndTheProgramEnds()
    {
        using var program = new ProgramRun("foreach-batch");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await program.LineAsync("rows"), Is.EqualTo("30"));
            Assert.That(await program.LineAsync("active"), Is.EqualTo("False"));
            await program.LineAsync("stopped");
            Assert.That(await program.ExitAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task KilledProgram_LeavesNoProcessBehind()
    {
        using var program = new ProgramRun("work");
        (int worker, int jvm) = await WorkingAsync(program);

        program.Kill();

        ExpectEnd(worker, jvm);
    }

    [Test]
    public async Task InterruptedProgram_LeavesNoProcessBehind()
    {
        using var program = new ProgramRun("work");
        (int worker, int jvm) = await WorkingAsync(program);

        await program.InterruptAsync();

        Assert.That(await program.ExitAsync(), Is.EqualTo(130));
        ExpectEnd(worker, jvm);
    }

    [Test]
    public async Task KilledJvm_EndsTheJobAndANewSessionStarts()
    {
        using var program = new ProgramRun("work");
        (int worker, int jvm) = await WorkingAsync(program);

        Process.GetProcessById(jvm).Kill();

        Assert.That(await program.LineAsync("lost:"), Does.Contain("exit code 137 (killed").And.Contain("GetOrCreate"));
        Assert.That(await program.LineAsync("next"), Is.EqualTo("4"));
        Assert.That(await program.ExitAsync(), Is.Zero);
        ExpectEnd(worker, jvm);
    }

    private static async Task<(int Worker, int Jvm)> WorkingAsync(ProgramRun program)
    {
        int worker = await program.NumberAsync("worker");
        int jvm = await program.NumberAsync("jvm");
        await program.LineAsync("working");
        Assert.That(new[] { worker, jvm }.Select(ProgramRun.Runs), Is.All.True);
        return (worker, jvm);
    }

    private static void ExpectEnd(int worker, int jvm) =>
        Assert.That(() => new[] { worker, jvm }.Count(ProgramRun.Runs), Is.Zero.After(30).Seconds.PollEvery(50).MilliSeconds);
}
