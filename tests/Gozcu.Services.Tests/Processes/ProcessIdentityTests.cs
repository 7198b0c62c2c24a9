using System.Diagnostics;
using Gozcu.Services.Processes;

namespace Gozcu.Services.Tests.Processes;

[Category("Unit")]
public sealed class ProcessIdentityTests
{
    [Test]
    public void RunningProcess_IsAlive() => Assert.That(ProcessIdentity.Of(Environment.ProcessId).IsAlive, Is.True);

    [Test]
    public void SameNumberLaterProcess_IsNotAlive()
    {
        var own = ProcessIdentity.Of(Environment.ProcessId);

        Assert.That((own with { StartTime = own.StartTime - 1 }).IsAlive, Is.False);
        Assert.That((own with { BootId = "another start of the machine" }).IsAlive, Is.False);
    }

    [Test]
    public async Task EndedProcess_IsNotAlive()
    {
        using var process = Process.Start("sleep", "60");
        var identity = ProcessIdentity.Of(process.Id);
        process.Kill();
        await process.WaitForExitAsync();

        Assert.That(identity.IsAlive, Is.False);
    }
}
