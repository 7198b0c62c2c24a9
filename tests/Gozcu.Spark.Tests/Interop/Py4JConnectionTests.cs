using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Interop.Py4J;

namespace Gozcu.Spark.Tests.Interop;

/// <summary>What goes over the wire, against a gateway that reads and answers by a script.</summary>
[Category("Unit")]
public sealed class Py4JConnectionTests
{
    [TestCase(null, "n")]
    [TestCase("a\\b\nc\rd", "sa\\\\b\\nc\\rd")]
    [TestCase(7, "i7")]
    [TestCase((short)-7, "i-7")]
    [TestCase(7L, "L7")]
    [TestCase(0.1, "d0.1")]
    [TestCase(1e300, "d1E+300")]
    [TestCase(double.PositiveInfinity, "dInfinity")]
    [TestCase(double.NaN, "dNaN")]
    [TestCase(true, "btrue")]
    [TestCase(new byte[] { 1, 2, 255 }, "jAQL/")]
    [TestCase("ü", "sü")]
    public void Argument_IsTypedByItsDotnetType(object? value, string line)
    {
        var writer = new Py4JWriter();
        writer.Argument(value);
        Assert.That(Encoding.UTF8.GetString(writer.Written), Is.EqualTo(line + "\n"));
    }

    [Test]
    public void LongText_IsWrittenWhole()
    {
        string text = new string('x', 100_000) + "\n" + new string('ğ', 50_000);
        var writer = new Py4JWriter();
        writer.Argument(text);
        ReadOnlySpan<byte> written = writer.Written;
        Assert.That(Py4JReader.Unescape(written[1..^1]), Is.EqualTo(text));
    }

    [Test]
    public async Task StaticCall_SendsTheSecretThenTheCommand()
    {
        using var gateway = new ScriptedGateway("A\nsecret\n", "!yv\n", "c\nz:java.lang.Math\nmax\ni1\nL2\ne\n", "!yL2\n");
        using var bridge = new JvmBridge(gateway.Port, "secret", null);
        Assert.That(bridge.CallStaticJavaMethod("java.lang.Math", "max", 1, 2L), Is.EqualTo(2L));
        await gateway.Completion;
    }

    [TestCase("!yi-5", -5)]
    [TestCase("!yL5000000000", 5000000000L)]
    [TestCase("!yd1.5E-7", 1.5e-7)]
    [TestCase("!ydNaN", double.NaN)]
    [TestCase("!yd-Infinity", double.NegativeInfinity)]
    [TestCase("!ybfalse", false)]
    [TestCase("!ysa\\\\n\\nb", "a\\n\nb")]
    [TestCase("!yn", null)]
    [TestCase("!yv", null)]
    [TestCase("!yjAQL/", new byte[] { 1, 2, 255 })]
    public async Task Reply_IsReadByItsType(string reply, object? expected)
    {
        using var gateway = new ScriptedGateway("A\ns\n", "!yv\n", "c\nz:x.Y\nm\ne\n", reply + "\n");
        using var bridge = new JvmBridge(gateway.Port, "s", null);
        Assert.That(bridge.CallStaticJavaMethod("x.Y", "m"), Is.EqualTo(expected));
        await gateway.Completion;
    }

    [TestCase("!yro12")]
    [TestCase("!ylo12")]
    [TestCase("!yto12")]
    public void ObjectReply_IsAReference(string reply)
    {
        using var gateway = new ScriptedGateway("A\ns\n", "!yv\n", "i\njava.lang.Object\ne\n", reply + "\n");
        using var bridge = new JvmBridge(gateway.Port, "s", null);
        JvmObjectReference reference = bridge.CallConstructor("java.lang.Object");
        Assert.That(reference.Id, Is.EqualTo("o12"));
    }

    [Test]
    public void RefusedSecret_IsSaid()
    {
        using var gateway = new ScriptedGateway("A\ns\n", "!x\n");
        using var bridge = new JvmBridge(gateway.Port, "s", null);
        Assert.That(() => bridge.CallStaticJavaMethod("x.Y", "m"), Throws.TypeOf<JvmConnectionException>());
    }

    [Test]
    public void ErrorWithoutAnException_CarriesItsMessage()
    {
        using var gateway = new ScriptedGateway("A\ns\n", "!yv\n", "c\nz:x.Y\nm\ne\n", "!xsno such thing\n");
        using var bridge = new JvmBridge(gateway.Port, "s", null);
        Assert.That(() => bridge.CallStaticJavaMethod("x.Y", "m"), Throws.TypeOf<JvmException>().With.Message.EqualTo("no such thing"));
    }

    [Test]
    public void ConnectionCutInAReply_IsAConnectionError()
    {
        using var gateway = new ScriptedGateway("A\ns\n", "!yv\n", "c\nz:x.Y\nm\ne\n", "!ysha");
        using var bridge = new JvmBridge(gateway.Port, "s", null);
        Assert.That(() => bridge.CallStaticJavaMethod("x.Y", "m"), Throws.TypeOf<JvmConnectionException>());
    }

    [Test]
    public async Task CallFromTheJvm_IsServedWhileAReplyIsDue()
    {
        using var gateway = new ScriptedGateway(
            "A\ns\n",
            "!yv\n",
            "c\nz:x.Y\nm\ne\n",
            "c\np404\ncall\ni1\ne\n",
            "!xsSystem.InvalidOperationException: The JVM called call of p404, which it has released before.",
            "",
            null,
            "!yi9\n"
        );
        using var bridge = new JvmBridge(gateway.Port, "s", null);
        Assert.That(bridge.CallStaticJavaMethod("x.Y", "m"), Is.EqualTo(9));
        await gateway.Completion;
    }

    /// <summary>Serves one connection: expects a text, answers with the next, and so on; then closes it. Null expects the rest of a line.</summary>
    private sealed class ScriptedGateway : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public ScriptedGateway(params string?[] script)
        {
            _listener.Start();
            Completion = Run(script);
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public Task Completion { get; }

        public void Dispose() => _listener.Dispose();

        private async Task Run(string?[] script)
        {
            using Socket socket = await _listener.AcceptSocketAsync();
            for (int i = 0; i < script.Length; i += 2)
            {
                if (script[i] is { } expected)
                {
                    byte[] received = new byte[Encoding.UTF8.GetByteCount(expected)];
                    await using var stream = new NetworkStream(socket);
                    await stream.ReadExactlyAsync(received);
                    Assert.That(Encoding.UTF8.GetString(received), Is.EqualTo(expected));
                }
                else
                {
                    byte[] one = new byte[1];
                    while (one[0] != (byte)'\n' && await socket.ReceiveAsync(one) == 1) { }
                }

                await socket.SendAsync(Encoding.UTF8.GetBytes(script[i + 1]!));
            }
        }
    }
}
