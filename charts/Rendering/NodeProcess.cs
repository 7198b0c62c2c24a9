using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Gozcu.Charts.Rendering;

/// <summary>Running script that draws charts, one at a time. It ends when its standard input is closed, which only this process holds.</summary>
internal sealed class NodeProcess : IDisposable
{
    private const int KeptErrorLines = 20;

    private readonly Process _process;
    private readonly Queue<string> _errors = new();
    private long _requests;

    /// <summary>Starts the script.</summary>
    /// <param name="folder">Folder of the script.</param>
    /// <exception cref="ChartException">Node is not installed.</exception>
    public NodeProcess(string folder)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(NodeTools.Find("node"), [Path.Combine(folder, RendererFolder.Script)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = utf8,
                StandardOutputEncoding = utf8,
                StandardErrorEncoding = utf8,
                Environment = { ["TZ"] = "UTC" },
            },
        };
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginErrorReadLine();
    }

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>True if the process can draw.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="ChartException">The script cannot draw the chart and says why, or has ended.</exception>
    public async Task<JsonObject> AskAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var id = ++_requests;
        request["id"] = id;
        string? line;
        try
        {
            await _process.StandardInput.WriteAsync((request.ToJsonString() + "\n").AsMemory(), cancellationToken).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync(cancellationToken).ConfigureAwait(false);
            line = await _process.StandardOutput.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new ChartException(NodeTools.Ended(await ErrorsAsync().ConfigureAwait(false)), e);
        }
        if (line is null)
        {
            throw new ChartException(NodeTools.Ended(await ErrorsAsync().ConfigureAwait(false)));
        }
        var answer = JsonNode.Parse(line)!.AsObject();
        if (answer["id"]?.GetValue<long>() != id)
        {
            throw new InvalidOperationException($"request {id} was answered by {line[..Math.Min(line.Length, 200)]}");
        }
        return answer;
    }

    /// <summary>Kills the process.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }
        lock (_errors)
        {
            _errors.Enqueue(line);
            if (_errors.Count > KeptErrorLines)
            {
                _errors.Dequeue();
            }
        }
    }

    private async Task<string> ErrorsAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        lock (_errors)
        {
            return string.Join(Environment.NewLine, _errors);
        }
    }
}
