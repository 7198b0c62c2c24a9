using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gozcu.Cluster.Tests.Submitted;

/// <summary>A file on the loopback address by HTTP, as a cluster's nodes get what they do not see otherwise.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _file;
    private int _served;

    public FileServer(string file)
    {
        _file = file;
        _listener.Start();
        Url = $"http://{_listener.LocalEndpoint}/{Path.GetFileName(file)}";
        new Thread(Serve) { IsBackground = true }.Start();
    }

    /// <summary>The file's address.</summary>
    public string Url { get; }

    /// <summary>How often it was fetched.</summary>
    public int Served => Volatile.Read(ref _served);

    public void Dispose() => _listener.Dispose();

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                using var stream = client.GetStream();
                using var request = new StreamReader(stream);
                while (request.ReadLine() is { Length: > 0 })
                {
                    // The only file is asked for.
                }

                using var content = File.OpenRead(_file);
                stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n"));
                content.CopyTo(stream);
                Interlocked.Increment(ref _served);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }
}
