using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Py4J;

namespace Gozcu.Spark.Tests.Interop;

/// <summary>The port that the JVM calls this process through, with whoever else may connect to it.</summary>
[Category("Unit")]
[CancelAfter(60_000)]
public sealed class Py4JCallbackTests
{
    private const string Secret = "0123456789abcdef";

    [Test]
    public void Call_IsServedAfterTheSecret()
    {
        using var callbacks = new CallbacksUnderTest();
        using TcpClient client = callbacks.Connect();
        Write(client, $"A\n{Secret}\ne\n");
        Assert.That(ReadLine(client), Is.EqualTo("!yv"));
        Write(client, $"c\n{callbacks.Echo.Id}\ncall\nsabc\ne\n");
        Assert.That(ReadLine(client), Is.EqualTo("!ysabc"));
    }

    [TestCase("A\n0123456789abcdeX\ne\n", TestName = "WrongSecret")]
    [TestCase("A\n\ne\n", TestName = "EmptySecret")]
    [TestCase("c\np1\ncall\nsabc\ne\n", TestName = "CallWithoutSecret")]
    [TestCase("g\np1\ne\n", TestName = "ReleaseWithoutSecret")]
    [TestCase("\n", TestName = "Nothing")]
    public void WhoDoesNotKnowTheSecret_IsClosed(string text)
    {
        using var callbacks = new CallbacksUnderTest();
        using TcpClient client = callbacks.Connect();
        Write(client, text);
        Assert.That(() => ReadLine(client), Is.Null.Or.EqualTo(""));
        Assert.That(callbacks.Calls, Is.Zero);
    }

    [Test]
    public void EndlessLine_IsClosedBeforeItTakesMemory()
    {
        using var callbacks = new CallbacksUnderTest();
        using TcpClient client = callbacks.Connect();
        byte[] part = new byte[1 << 16];
        Array.Fill(part, (byte)'A');
        long before = GC.GetTotalAllocatedBytes();
        long sent = 0;

        // A gigabyte, if it were taken; refused, the kernel's buffers take some megabytes at most.
        Assert.That(
            () =>
            {
                for (; sent < 1L << 30; sent += part.Length)
                {
                    client.GetStream().Write(part);
                }
            },
            Throws.InstanceOf<IOException>()
        );
        Assert.That(sent, Is.LessThan(1L << 27));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(1L << 26));
        using TcpClient next = callbacks.Connect();
        Write(next, $"A\n{Secret}\ne\n");
        Assert.That(ReadLine(next), Is.EqualTo("!yv"));
    }

    [Test]
    public void FloodOfSilentConnections_DoesNotKeepOutTheJvm()
    {
        using var callbacks = new CallbacksUnderTest();
        TcpClient[] silent = [.. Enumerable.Range(0, 200).Select(_ => callbacks.Connect())];

        using TcpClient client = callbacks.Connect();
        Write(client, $"A\n{Secret}\ne\n");

        Assert.That(ReadLine(client), Is.EqualTo("!yv"));
        Assert.That(ReadLine(silent[0]), Is.Null, "of too many the oldest are closed");
        Array.ForEach(silent, s => s.Dispose());
    }

    [TestCase("D1e999", TestName = "NumberBeyondDotnets")]
    [TestCase("i99999999999", TestName = "IntegerThatIsNone")]
    public void ArgumentThatCannotBeRead_IsAnErrorOfTheCallOnly(string argument)
    {
        using var callbacks = new CallbacksUnderTest();
        using TcpClient client = callbacks.Connect();
        Write(client, $"A\n{Secret}\ne\n");
        Assert.That(ReadLine(client), Is.EqualTo("!yv"));

        Write(client, $"c\n{callbacks.Echo.Id}\ncall\n{argument}\nsrest\ne\n");
        Assert.That(ReadLine(client), Does.StartWith("!xs"));
        Write(client, $"c\n{callbacks.Echo.Id}\ncall\nsabc\ne\n");
        Assert.That(ReadLine(client), Is.EqualTo("!ysabc"));
    }

    [Test]
    public void ResultThatCannotBeSent_IsAnErrorOfTheCallOnly()
    {
        using var callbacks = new CallbacksUnderTest();
        Py4JCallback wrong = callbacks.Add(_ => new DateTime(2026, 1, 2));
        using TcpClient client = callbacks.Connect();
        Write(client, $"A\n{Secret}\ne\n");
        Assert.That(ReadLine(client), Is.EqualTo("!yv"));

        Write(client, $"c\n{wrong.Id}\ncall\ne\n");
        Assert.That(ReadLine(client), Does.StartWith("!xsSystem.NotSupportedException"));
        Write(client, $"c\n{callbacks.Echo.Id}\ncall\nsabc\ne\n");
        Assert.That(ReadLine(client), Is.EqualTo("!ysabc"));
    }

    private static void Write(TcpClient client, string text) => client.GetStream().Write(Encoding.UTF8.GetBytes(text));

    /// <summary>The next line, or null at the end.</summary>
    private static string? ReadLine(TcpClient client)
    {
        var line = new StringBuilder();
        try
        {
            for (int c = client.GetStream().ReadByte(); c != '\n'; c = client.GetStream().ReadByte())
            {
                if (c < 0)
                {
                    return line.Length == 0 ? null : line.ToString();
                }

                line.Append((char)c);
            }
        }
        catch (IOException)
        {
            return null;
        }

        return line.ToString();
    }

    /// <summary>Callbacks of a bridge to a gateway that says yes to everything, and notes which port it is told.</summary>
    private sealed class CallbacksUnderTest : IDisposable
    {
        private readonly AgreeableGateway _gateway = new(Secret);
        private readonly JvmBridge _bridge;
        private int _calls;

        public CallbacksUnderTest()
        {
            _bridge = new JvmBridge(_gateway.Port, Secret, null);
            Echo = Add(arguments => arguments[0]);
        }

        public Py4JCallback Echo { get; }

        public int Calls => _calls;

        public Py4JCallback Add(Func<object?[], object?> handler) =>
            _bridge.Callbacks.Create(
                "x.Y",
                (_, arguments) =>
                {
                    Interlocked.Increment(ref _calls);
                    return handler(arguments);
                }
            );

        public TcpClient Connect()
        {
            var client = new TcpClient();
            client.Connect(IPAddress.Loopback, _gateway.CallbackPort);
            return client;
        }

        public void Dispose()
        {
            _bridge.Dispose();
            _gateway.Dispose();
        }
    }
}
