using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gozcu.Spark.Tests.Interop;

/// <summary>A gateway that answers each command by what it ends with: an object for most, its last text for those called <c>echo</c>.</summary>
internal sealed class AgreeableGateway : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public AgreeableGateway(string secret)
    {
        _listener.Start();
        new Thread(() => Accept(secret)) { IsBackground = true }.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Where it was told to call back.</summary>
    public int CallbackPort { get; private set; }

    /// <summary>How many connections were made to it.</summary>
    public int Connections { get; private set; }

    public void Dispose() => _listener.Dispose();

    private void Accept(string secret)
    {
        try
        {
            while (true)
            {
                Socket socket = _listener.AcceptSocket();
                Connections++;
                new Thread(() => Serve(socket, secret)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            // The test has ended.
        }
    }

    private void Serve(Socket socket, string secret)
    {
        using var stream = new NetworkStream(socket, ownsSocket: true);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            Answer(stream, reader.ReadLine() == "A" && reader.ReadLine() == secret ? "!yv" : "!x");
            while (reader.ReadLine() is { } letter)
            {
                var command = new List<string> { letter };
                if (letter == "a")
                {
                    // What is to be done with the array, of which one is called as the end is.
                    command.Add(reader.ReadLine()!);
                }

                while (reader.ReadLine() is { } line and not "e")
                {
                    command.Add(line);
                }

                Answer(stream, AnswerTo(command));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The bridge has closed it.
        }
    }

    private string AnswerTo(List<string> command)
    {
        if (command is ["c", _, "resetCallbackClient", _, ['i', .. var port]])
        {
            CallbackPort = int.Parse(port, CultureInfo.InvariantCulture);
        }

        return command switch
        {
            ["c", _, "echo", .., ['s', .. var text]] => "!ys" + text,
            ["c", _, "number", .., ['s', .. var text]] => "!yD" + text,
            ["a", "g", _, ['i', .. var index]] => "!yD" + (index == "1" ? "1e999" : index),
            ["a", "e", ..] => "!yi4",
            ["m", ..] or ["a", "s", ..] => "!yv",
            _ => "!yro1",
        };
    }

    private static void Answer(NetworkStream stream, string line) => stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
