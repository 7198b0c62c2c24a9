using Gozcu.Services.Lifecycle;
using Gozcu.Services.Processes;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Services.Tests.Lifecycle;

[Category("Unit")]
[Platform("Linux")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ServiceFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase(false, "700")]
    [TestCase(true, "711")]
    public async Task WhatItMakes_IsClosedToOthers(bool passable, string mode)
    {
        var folder = new ServiceFolder(_folder.Under("state"), "kafka", passable);

        using (await folder.LockAsync(CancellationToken.None))
        {
            folder.Make();
            folder.Make("data");
            folder.Write("config/server.properties", "x");
            folder.Remember(new ServiceRecord(ProcessIdentity.Of(Environment.ProcessId), 1));
        }

        Assert.That(Mode("state"), Is.EqualTo(Environment.IsPrivilegedProcess ? "711" : "700"));
        Assert.That(Mode("state/.kafka.lock"), Is.EqualTo("600"));
        Assert.That(Mode("state/kafka"), Is.EqualTo(mode));
        Assert.That(Mode("state/kafka/data"), Is.EqualTo("700"));
        Assert.That(Mode("state/kafka/config"), Is.EqualTo("700"));
        Assert.That(Mode("state/kafka/config/server.properties"), Is.EqualTo("600"));
        Assert.That(Mode("state/kafka/process.json"), Is.EqualTo("600"));
    }

    [Test]
    public void WhatWasOpen_IsClosed_ButNotAFolderOfTheUsers()
    {
        Directory.CreateDirectory(_folder.Under("state"));
        Open("state", "755");
        _folder.Write("state/kafka/config/server.properties", "old");
        Open("state/kafka", "755");
        Open("state/kafka/config", "755");
        Open("state/kafka/config/server.properties", "644");
        var folder = new ServiceFolder(_folder.Under("state"), "kafka");

        folder.Make();
        folder.Write("config/server.properties", "new");

        Assert.That(Mode("state"), Is.EqualTo("755"), "it may hold other things");
        Assert.That(Mode("state/kafka"), Is.EqualTo("700"));
        Assert.That(Mode("state/kafka/config"), Is.EqualTo("700"));
        Assert.That(Mode("state/kafka/config/server.properties"), Is.EqualTo("600"));
        Assert.That(File.ReadAllText(_folder.Under("state/kafka/config/server.properties")), Is.EqualTo("new"));
    }

    [Test]
    public void LinkThatTheServiceLeft_IsReplaced_NotFollowed()
    {
        var elsewhere = _folder.Write("elsewhere", "precious");
        Directory.CreateDirectory(_folder.Under("state/kafka/config"));
        File.CreateSymbolicLink(_folder.Under("state/kafka/config/server.properties"), elsewhere);

        new ServiceFolder(_folder.Under("state"), "kafka").Write("config/server.properties", "new");

        Assert.That(File.ReadAllText(elsewhere), Is.EqualTo("precious"));
    }

    private string Mode(string name) => Convert.ToString((int)File.GetUnixFileMode(_folder.Under(name)), 8);

    private void Open(string name, string mode) => File.SetUnixFileMode(_folder.Under(name), (UnixFileMode)Convert.ToInt32(mode, 8));
}
