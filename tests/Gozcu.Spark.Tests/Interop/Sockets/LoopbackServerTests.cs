using System.Net;
using System.Net.Sockets;
using Microsoft.Spark.Interop.Sockets;

namespace Gozcu.Spark.Tests.Interop.Sockets;

[Category("Unit")]
[CancelAfter(30_000)]
public sealed class LoopbackServerTests
{
    [TestCase(SocketError.TooManyOpenSockets)]
    [TestCase(SocketError.NoBufferSpaceAvailable)]
    [TestCase(SocketError.ConnectionAborted)]
    public void ErrorThatPasses_IsWaitedFor(SocketError error)
    {
        int failures = 3;
        using var served = new ManualResetEventSlim();
        using var server = new LoopbackServer(
            "tests",
            IPAddress.Loopback,
            connection => served.Set(),
            accept: listener => failures-- > 0 ? throw new SocketException((int)error) : listener.Accept()
        );
        server.Start();

        using TcpClient client = Connect(server);

        Assert.That(served.Wait(TimeSpan.FromSeconds(20)), Is.True);
        Assert.That(failures, Is.EqualTo(-1).Or.EqualTo(-2), "accepted once, and perhaps waiting for the next");
    }

    [Test]
    public void ThreadThatCannotBeStarted_CostsItsConnectionOnly()
    {
        int calls = 0;
        using var served = new ManualResetEventSlim();
        using var server = new LoopbackServer(
            "tests",
            IPAddress.Loopback,
            connection =>
            {
                if (++calls == 1)
                {
                    throw new InsufficientMemoryException();
                }

                served.Set();
            }
        );
        server.Start();

        using TcpClient first = Connect(server);
        Assert.That(IsClosed(first), Is.True);
        using TcpClient second = Connect(server);

        Assert.That(served.Wait(TimeSpan.FromSeconds(20)), Is.True);
    }

    [Test]
    public void ErrorThatStays_RefusesWhoWaits()
    {
        using var broken = new ManualResetEventSlim();
        using var server = new LoopbackServer(
            "tests",
            IPAddress.Loopback,
            _ => { },
            accept: _ =>
            {
                broken.Wait();
                throw new SocketException((int)SocketError.InvalidArgument);
            }
        );
        server.Start();
        using TcpClient waiting = Connect(server);

        broken.Set();

        Assert.That(IsClosed(waiting), Is.True);
        Assert.That(server.IsListening, Is.False);
        Assert.That(() => Connect(server), Throws.InstanceOf<SocketException>());
    }

    [Test]
    public void Dispose_EndsItInSilence()
    {
        TextWriter error = Console.Error;
        using var log = new StringWriter();
        Console.SetError(log);
        try
        {
            using var accepting = new ManualResetEventSlim();
            var ended = new ManualResetEventSlim();
            var server = new LoopbackServer(
                "tests",
                IPAddress.Loopback,
                _ => { },
                accept: listener =>
                {
                    accepting.Set();
                    try
                    {
                        return listener.Accept();
                    }
                    finally
                    {
                        ended.Set();
                    }
                }
            );
            server.Start();
            Assert.That(accepting.Wait(TimeSpan.FromSeconds(20)), Is.True);
            server.Dispose();
            Assert.That(ended.Wait(TimeSpan.FromSeconds(20)), Is.True);
            Assert.That(log.ToString(), Is.Empty);
        }
        finally
        {
            Console.SetError(error);
        }
    }

    [Test]
    public void ConnectionThatIsNotAdmittedInTime_IsClosed_AndAnAdmittedOneStays()
    {
        var limits = new NewConnectionLimits(Time: TimeSpan.FromMilliseconds(100));
        using var server = new LoopbackServer("tests", IPAddress.Loopback, EchoAfterOneByte, limits);
        server.Start();

        using TcpClient admitted = Connect(server);
        admitted.GetStream().WriteByte(1);
        Assert.That(admitted.GetStream().ReadByte(), Is.EqualTo(1));
        using TcpClient silent = Connect(server);

        Assert.That(IsClosed(silent), Is.True, "when its time was over");
        admitted.GetStream().WriteByte(2);
        Assert.That(admitted.GetStream().ReadByte(), Is.EqualTo(2), "older than the time that was allowed");
    }

    [Test]
    public void ManySilentConnections_DoNotKeepOutWhoKnowsTheSecret()
    {
        const int Allowed = 4;
        using var server = new LoopbackServer("tests", IPAddress.Loopback, EchoAfterOneByte, new NewConnectionLimits(Allowed));
        server.Start();
        var silent = new List<TcpClient>();
        for (int i = 0; i < 5 * Allowed; i++)
        {
            silent.Add(Connect(server));
        }

        using TcpClient honest = Connect(server);
        honest.GetStream().WriteByte(1);

        Assert.That(honest.GetStream().ReadByte(), Is.EqualTo(1));
        Assert.That(silent.Take(4 * Allowed).Select(IsClosed), Is.All.True, "the oldest are closed");
        silent.ForEach(client => client.Dispose());
    }

    private static TcpClient Connect(LoopbackServer server)
    {
        var client = new TcpClient();
        client.Connect(IPAddress.Loopback, server.Port);
        return client;
    }

    /// <summary>Waits for the other side to close or reset the connection.</summary>
    private static bool IsClosed(TcpClient client)
    {
        try
        {
            return client.GetStream().ReadByte() < 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void EchoAfterOneByte(NewConnection connection) =>
        new Thread(() =>
        {
            byte[] one = new byte[1];
            try
            {
                while (connection.Socket.Receive(one) == 1)
                {
                    connection.TryAdmit();
                    connection.Socket.Send(one);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // Closed, which the client sees.
            }
        })
        {
            IsBackground = true,
        }.Start();
}
