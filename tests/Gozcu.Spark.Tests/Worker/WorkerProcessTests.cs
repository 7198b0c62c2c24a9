using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Worker;

namespace Gozcu.Spark.Tests.Worker;

/// <summary>The worker as a process, with the test in Spark's place.</summary>
[Category("Protocol")]
[CancelAfter(60_000)]
public sealed class WorkerProcessTests
{
    private const string Secret = "s3cret";

    [Test]
    public void Daemon_TasksOnOneConnection_AreRunOneAfterAnother()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);

        for (var i = 0; i < 3; i++)
        {
            connection.Send(Request(Functions()));
            var reply = connection.ReadReply();
            Assert.That(reply.Error, Is.Null);
            Assert.That(reply.Rows.Select(r => r[0]), Is.EqualTo(new object[] { 2.5, -1.0, 0.5 }));
        }
    }

    [Test]
    public void Daemon_WrongSecret_IsNotServed()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect("another", expect: "err");

        Assert.That(connection.Stream.ReadByte(), Is.EqualTo(-1));
    }

    [TestCase(1 << 30)]
    [TestCase(int.MaxValue)]
    [TestCase(-1)]
    [TestCase(0)]
    public void Daemon_LengthThatIsNoSecrets_IsRefusedBeforeItTakesMemory(int length)
    {
        using var daemon = Daemon.Start();
        using var hostile = daemon.Open();
        hostile.Writer.WriteInt32(length);

        Assert.That(hostile.Reader.ReadString(), Is.EqualTo("err"));
        Assert.That(hostile.IsEnded(), Is.True);
        using var connection = daemon.Connect(Secret);
        connection.Send(Request(Functions()));
        Assert.That(connection.ReadReply().Error, Is.Null);
    }

    [Test]
    public void Daemon_ManySilentConnections_DoNotKeepOutSpark()
    {
        using var daemon = Daemon.Start();
        var silent = Enumerable.Range(0, 200).Select(_ => daemon.Open()).ToArray();

        using var connection = daemon.Connect(Secret);

        connection.Send(Request(Functions()));
        Assert.That(connection.ReadReply().Error, Is.Null);
        Assert.That(silent[0].IsEnded(), Is.True, "of too many the oldest are closed");
        Array.ForEach(silent, s => s.Dispose());
    }

    [Test]
    public void Daemon_WithoutDescriptors_SaysSoAndGoesOnWhenThereAreSome()
    {
        using var daemon = Daemon.Start(mostFiles: 200);
        var line = Task.Run(daemon.WaitForErrorLine);
        var taken = new List<Connection>();
        while (!line.Wait(TimeSpan.FromMilliseconds(1)) && taken.Count < 1000)
        {
            taken.Add(daemon.Knock());
        }

        Assert.That(line.Result, Does.Contain("cannot take a connection, and tries again: "));
        taken.ForEach(connection => connection.Dispose());
        using var next = daemon.Connect(Secret);
        next.Send(Request(Functions()));
        Assert.That(next.ReadReply().Error, Is.Null);
    }

    [Test]
    public void Daemon_DriverOfAnotherBuild_IsRefused()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);

        connection.Send(Request(Functions(), version: "Gozcu.Spark 0.0.1 (another)"));

        Assert.That(connection.ReadReply().Error, Does.StartWith("The driver runs Gozcu.Spark 0.0.1 (another), but the worker"));
    }

    [Test]
    public void Daemon_NamedConnection_IsEndedAndOthersLive()
    {
        using var daemon = Daemon.Start();
        using var first = daemon.Connect(Secret);
        using var second = daemon.Connect(Secret);

        daemon.Write(first.Id);

        Assert.That(first.IsEnded(), Is.True);
        second.Send(Request(Functions()));
        Assert.That(second.ReadReply().Error, Is.Null);
    }

    [Test]
    public void Daemon_InputCloses_ProcessEnds()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);

        daemon.CloseInput();

        Assert.That(daemon.WaitForExit(), Is.Zero);
    }

    [Test]
    public void Daemon_InputClosesWhileAFunctionHangs_ProcessEnds()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);
        var hanging = new FunctionCommand(
            FunctionKind.Row,
            "hang",
            ArrowType.Double,
            (Func<long?, double?, double>)(
                (_, _) =>
                {
                    Console.Error.WriteLine("hanging");
                    using var never = new ManualResetEventSlim();
                    never.Wait();
                    return 0;
                }
            )
        );
        connection.Send(Request([hanging, Functions()[1]]));
        Assert.That(daemon.WaitForErrorLine(), Is.EqualTo("hanging"));

        daemon.CloseInput();

        Assert.That(daemon.WaitForExit(), Is.Zero);
    }

    [Test]
    public void Function_ReadsNothingAndPrintsToTheLog()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);
        var speaking = new FunctionCommand(
            FunctionKind.Row,
            "speak",
            ArrowType.Double,
            (Func<long?, double?, double>)(
                (_, _) =>
                {
                    using var input = Console.OpenStandardInput();
                    using var output = Console.OpenStandardOutput();
                    using var child = Process.Start("sh", ["-c", "cat; echo child"]);
                    child.WaitForExit();
                    output.Write("raw\n"u8);
                    Console.WriteLine("console");
                    Trace.WriteLine("trace");
                    return Console.In.Read() + input.ReadByte();
                }
            )
        );

        connection.Send(Request([speaking, Functions()[1]]));

        Assert.That(connection.ReadReply().Rows.Select(r => r[0]), Is.All.EqualTo(-2.0), "both inputs are at their end");
        Assert.That(
            Enumerable.Range(0, 4).Select(_ => daemon.WaitForErrorLine()),
            Is.EqualTo(new[] { "child", "raw", "console", "trace" })
        );
        daemon.CloseInput();
        Assert.That(daemon.WaitForExit(), Is.Zero);
        Assert.That(daemon.RestOfOutput(), Is.Empty);
    }

    [Test]
    public void WaitForDebugger_SaysWhichProcessAndFunction_AndEndsWithTheTask()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);

        connection.Send(WithSetting(Request(Functions()), WorkerSettings.WaitForDebuggerKey));

        Assert.That(
            daemon.WaitForErrorLine(),
            Does.StartWith($"Gozcu worker: process {daemon.Id} waits for a debugger before it runs 'sum', 'mark' (stage ")
        );
        daemon.Write(connection.Id);
        Assert.That(connection.IsEnded(), Is.True);
        using var next = daemon.Connect(Secret);
        next.Send(Request(Functions()));
        Assert.That(next.ReadReply().Error, Is.Null);
    }

    [Test]
    public void TaskLog_IsOneLineATask()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);

        connection.Send(WithSetting(Request(Functions()), WorkerSettings.TaskLogKey));

        Assert.That(connection.ReadReply().Error, Is.Null);
        Assert.That(
            daemon.WaitForErrorLine(),
            Does.Match(
                @"^Gozcu worker: stage \d+, partition \d+, attempt \d+: 'sum' 3 rows in 2 batches, 3 rows out; [\d,]+ ms in the function, [\d,]+ ms conversion, [\d,]+ ms waiting; 'mark' 3 rows in 2 batches"
            )
        );
    }

    [Test]
    public void Program_StartedByHand_ExplainsItself()
    {
        using var process = Daemon.StartProcess(secret: null, "-m", "pyspark.daemon");

        Assert.That(process.StandardError.ReadToEnd(), Does.StartWith("This is the process in which Spark runs C# functions."));
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(2));
        Assert.That(process.StandardOutput.ReadToEnd(), Is.Empty);
    }

    [Test]
    public void WithoutDaemon_ConnectsBackAndServesUntilClosed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var process = Daemon.StartProcess(Secret, port, "-m", "pyspark.worker");
        using var client = listener.AcceptTcpClient();
        using var connection = new Connection(client);

        Assert.That(connection.Reader.ReadString(), Is.EqualTo(Secret));
        connection.Writer.WriteString("ok");
        Assert.That(connection.Reader.ReadInt32(), Is.EqualTo(process.Id));
        connection.Send(Request(Functions()));

        Assert.That(connection.ReadReply().Rows, Has.Length.EqualTo(3));
        connection.Dispose();
        Assert.That(process.WaitForExit(TimeSpan.FromSeconds(20)), Is.True);
        Assert.That(process.ExitCode, Is.Zero);
    }

    [TestCase("false", "aAB")]
    [TestCase("true", "ABa")]
    public void GlobalizationMode_IsTheDrivers(string invariant, string order)
    {
        using var daemon = Daemon.Start(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", invariant));
        using var connection = daemon.Connect(Secret);
        connection.Send(
            Request([Functions()[0], Text(_ => string.Concat(new[] { "B", "a", "A" }.Order(StringComparer.InvariantCulture)))])
        );

        var reply = connection.ReadReply();
        Assert.That(reply.Error, Is.Null);
        Assert.That(reply.Rows[0][1], Is.EqualTo(order));
    }

    [Test]
    public void CulturesThatIcuDoesNotList_AreMadeWhereTheDriverMakesThem()
    {
        using var daemon = Daemon.Start([.. GlobalizationMode.Environment().Select(variable => (variable.Key, variable.Value))]);
        using var connection = daemon.Connect(Secret);
        connection.Send(
            Request([Functions()[0], Text(_ => new CultureInfo("de-DE_phoneb").CompareInfo.Name + " " + new CultureInfo("xx-YY").Name)])
        );

        var reply = connection.ReadReply();
        Assert.That(reply.Error, Is.Null);
        Assert.That(reply.Rows[0][1], Is.EqualTo("de-DE_phoneb xx-YY"));
    }

    [Test]
    [Platform("Linux")]
    public void MachineWithoutIcu_RefusesTheTasksOfADriverThatHasIt_AndRunsThoseOfAnInvariantOne()
    {
        // Files under the libraries' names that are none.
        var folder = SparkFixture.NewFolder();
        foreach (
            var version in Enumerable
                .Range(50, 60)
                .SelectMany(major => Enumerable.Range(0, 6).Select(minor => $"{major}.{minor}").Append($"{major}"))
        )
        {
            File.WriteAllText(Path.Combine(folder, $"libicuuc.so.{version}"), "no library");
        }

        File.WriteAllText(Path.Combine(folder, "libicuuc.so"), "no library");
        using var daemon = Daemon.Start(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "false"), ("LD_LIBRARY_PATH", folder));
        using var connection = daemon.Connect(Secret);
        connection.Send(Request(Functions()));
        Assert.That(
            connection.ReadReply().Error,
            Does.StartWith("The driver knows cultures, from ICU, but on this executor (").And.Contains("Install it on all nodes (libicu)")
        );

        using var invariant = Daemon.Start(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "true"), ("LD_LIBRARY_PATH", folder));
        using var next = invariant.Connect(Secret);
        next.Send(Request(Functions()));
        Assert.That(next.ReadReply().Error, Is.Null);
    }

    [Test]
    public void CurrentCultures_AreThoseTheFunctionWasUsedUnder_EachItsOwn()
    {
        using var daemon = Daemon.Start(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "false"));
        using var connection = daemon.Connect(Secret);
        var own = (CultureInfo)CultureInfo.GetCultureInfo("fr-FR").Clone();
        own.NumberFormat.NumberDecimalSeparator = "·";
        var text = Text(_ =>
            $"{1.5} {"I".ToLower(CultureInfo.CurrentCulture)} {CultureInfo.CurrentUICulture.Name} {Thread.CurrentThread.CurrentCulture.Name}"
        );
        var number = new FunctionCommand(
            FunctionKind.Row,
            "parse",
            ArrowType.Double,
            (Func<long?, double?, double>)((_, _) => double.Parse("2,5", CultureInfo.CurrentCulture))
        );

        connection.Send(Request([number, text], CultureInfo.GetCultureInfo("de-DE"), CultureInfo.GetCultureInfo("tr-TR")));
        var first = connection.ReadReply();
        connection.Send(Request([number, text], CultureInfo.GetCultureInfo("de-DE"), own));
        var second = connection.ReadReply();

        Assert.That((first.Error, second.Error), Is.EqualTo(((string?)null, (string?)null)));
        Assert.That(first.Rows[0], Is.EqualTo(new object[] { 2.5, "1,5 ı tr-TR tr-TR" }));
        Assert.That(second.Rows[0], Is.EqualTo(new object[] { 2.5, "1·5 i fr-FR fr-FR" }));
    }

    [Test]
    public void RegisteredEncodings_AreThere()
    {
        using var daemon = Daemon.Start();
        using var connection = daemon.Connect(Secret);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        connection.Send(Request([Functions()[0], Text(_ => Encoding.GetEncoding("windows-1254").GetString([0xfe, 0xfd]))]));

        Assert.That(connection.ReadReply().Rows[0][1], Is.EqualTo("şı"));
    }

    [Test]
    public void LocalZone_IsTheDrivers_ThoughThisMachineDoesNotKnowIt()
    {
        using var daemon = Daemon.Start(("TZ", "Asia/Tokyo"));
        using var connection = daemon.Connect(Secret);
        var plant = TimeZoneInfo.CreateCustomTimeZone("Plant/7", TimeSpan.FromMinutes(-95), "Plant 7", "winter");
        var text = Text(_ =>
            new DateTime(2025, 7, 1, 12, 0, 0, DateTimeKind.Utc).ToLocalTime().ToString("HH:mm", CultureInfo.InvariantCulture)
            + TimeZoneInfo.Local.Id
        );

        connection.Send(Request([Functions()[0], text]));
        var before = connection.ReadReply();
        connection.Send(Request([Functions()[0], text], localZone: plant));
        var after = connection.ReadReply();

        Assert.That(before.Rows[0][1], Is.EqualTo("21:00Asia/Tokyo"));
        Assert.That(after.Error, Is.Null);
        Assert.That(after.Rows[0][1], Is.EqualTo("10:25Plant/7"));
    }

    private static FunctionCommand Text(Func<string?, string?> function) => new(FunctionKind.Row, "text", ArrowType.String, function);

    /// <summary>Requests with each function used under a culture of its own.</summary>
    private static byte[] Request(FunctionCommand[] functions, params CultureInfo[] cultures)
    {
        var request = Replace(RecordedTask.Request("scalar-arrow"), "3.11", Encoding.UTF8.GetBytes(WorkerVersion.Current));
        for (var i = 0; i < functions.Length; i++)
        {
            using var scope = new FunctionSurroundings.CultureScope(cultures[i], cultures[i]);
            request = Replace(request, $"COMMAND-{i}", functions[i].Save());
        }

        return request;
    }

    private static FunctionCommand[] Functions()
    {
        var (absent, suffix) = (-1.0, "!");
        return
        [
            new FunctionCommand(FunctionKind.Row, "sum", ArrowType.Double, (Func<long?, double?, double>)((i, d) => i + d ?? absent)),
            new FunctionCommand(FunctionKind.Row, "mark", ArrowType.String, (Func<string?, string?>)(s => s + suffix)),
        ];
    }

    /// <summary>The recorded request with these functions and this build's version.</summary>
    private static byte[] Request(FunctionCommand[] functions, string? version = null, TimeZoneInfo? localZone = null)
    {
        var request = RecordedTask.Request("scalar-arrow");
        request = Replace(request, "3.11", Encoding.UTF8.GetBytes(version ?? WorkerVersion.Current));
        for (var i = 0; i < functions.Length; i++)
        {
            request = Replace(request, $"COMMAND-{i}", functions[i].Save(localZone, out _));
        }

        return request;
    }

    /// <summary>The request with a setting of the session's that is true.</summary>
    private static byte[] WithSetting(byte[] request, string key) =>
        Replace(Replace(request, "spark.executor.id", Encoding.UTF8.GetBytes(key)), "driver", "true"u8.ToArray());

    private static byte[] Replace(byte[] bytes, string old, byte[] with)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(old));
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, with.Length);
        return [.. bytes[..(at - sizeof(int))], .. length, .. with, .. bytes[(at + old.Length)..]];
    }

    private sealed class Connection(TcpClient client) : IDisposable
    {
        public int Id { get; init; }

        public NetworkStream Stream { get; } = client.GetStream();

        public ProtocolReader Reader { get; } = new(client.GetStream());

        public ProtocolWriter Writer { get; } = new(client.GetStream());

        public void Send(byte[] bytes) => Stream.Write(bytes);

        public RecordedTask.Reply ReadReply() => RecordedTask.Reply.Read(Stream, untilEndOfTask: true);

        /// <summary>Waits for the other side to close or reset the connection.</summary>
        public bool IsEnded()
        {
            try
            {
                return Stream.ReadByte() == -1;
            }
            catch (IOException)
            {
                return true;
            }
        }

        public void Dispose() => client.Dispose();
    }

    private sealed class Daemon : IDisposable
    {
        private readonly Process _process;
        private readonly int _port;

        private Daemon(Process process)
        {
            _process = process;
            _port = new ProtocolReader(process.StandardOutput.BaseStream).ReadInt32();
        }

        public static Daemon Start(params (string Name, string Value)[] environment) =>
            new(StartProcess(Secret, port: null, mostFiles: null, environment, "-m", "pyspark.daemon", "pyspark.worker"));

        /// <summary>Starts a daemon that may have so many descriptors.</summary>
        public static Daemon Start(int mostFiles) =>
            new(StartProcess(Secret, port: null, mostFiles, [], "-m", "pyspark.daemon", "pyspark.worker"));

        public static Process StartProcess(string? secret, params string[] arguments) => StartProcess(secret, port: null, arguments);

        public static Process StartProcess(string? secret, int? port, params string[] arguments) =>
            StartProcess(secret, port, mostFiles: null, [], arguments);

        private static Process StartProcess(
            string? secret,
            int? port,
            int? mostFiles,
            (string Name, string Value)[] environment,
            params string[] arguments
        )
        {
            var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Gozcu.Spark.exe" : "Gozcu.Spark");
            if (mostFiles is not null)
            {
                arguments = ["-c", $"ulimit -n {mostFiles}; exec \"$0\" \"$@\"", program, .. arguments];
                program = "/bin/sh";
            }

            var start = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PYTHON_WORKER_FACTORY_SECRET"] = secret;
            start.Environment["PYTHON_WORKER_FACTORY_PORT"] = port?.ToString(System.Globalization.CultureInfo.InvariantCulture);
            start.Environment["SPARK_REUSE_WORKER"] = "1";
            start.Environment["DOTNET_ROOT"] = Path.GetFullPath(
                Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")
            );
            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }

            return Process.Start(start)!;
        }

        /// <summary>Connects and says nothing.</summary>
        public Connection Open()
        {
            var client = new TcpClient();
            client.Connect(IPAddress.Loopback, _port);
            return new Connection(client) { Id = new ProtocolReader(client.GetStream()).ReadInt32() };
        }

        /// <summary>Connects with the secret, and waits for nothing.</summary>
        public Connection Knock()
        {
            var client = new TcpClient();
            client.Connect(IPAddress.Loopback, _port);
            var connection = new Connection(client);
            try
            {
                connection.Writer.WriteString(Secret);
            }
            catch (IOException)
            {
                // Too many knock at once: the oldest are closed.
            }

            return connection;
        }

        public Connection Connect(string secret, string expect = "ok")
        {
            var connection = Open();
            connection.Writer.WriteString(secret);
            Assert.That(connection.Reader.ReadString(), Is.EqualTo(expect));
            return connection;
        }

        public void Write(int id)
        {
            var bytes = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(bytes, id);
            _process.StandardInput.BaseStream.Write(bytes);
            _process.StandardInput.BaseStream.Flush();
        }

        public int Id => _process.Id;

        public string RestOfOutput() => _process.StandardOutput.ReadToEnd();

        public void CloseInput() => _process.StandardInput.Close();

        public string? WaitForErrorLine() => _process.StandardError.ReadLine();

        public int WaitForExit() =>
            _process.WaitForExit(TimeSpan.FromSeconds(20)) ? _process.ExitCode : throw new TimeoutException("The worker has not ended.");

        public void Dispose()
        {
            _process.Kill();
            _process.Dispose();
        }
    }
}
