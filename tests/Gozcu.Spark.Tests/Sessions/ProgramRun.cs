using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Gozcu.Spark.Tests.Sessions;

/// <summary>A run of the test program, whose lines are awaited and whose processes are followed.</summary>
internal sealed class ProgramRun : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    /// <summary>Starts it with the default signals: where the tests themselves run in the background of a shell, they ignore Ctrl-C, and so would it.</summary>
    public ProgramRun(string what)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(
                "env",
                ["--default-signal=INT,QUIT", Path.Combine(AppContext.BaseDirectory, "Gozcu.Spark.TestProgram"), what]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.ErrorDataReceived += (_, e) => _errors.AppendLine(e.Data);
        _process.Start();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Reads lines up to the one that begins with the word, and returns what is behind it.</summary>
    public async Task<string> LineAsync(string word)
    {
        using var late = new CancellationTokenSource(Deadline);
        while (await _process.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return line[word.Length..].Trim();
            }
        }

        throw new AssertionException($"The program ended without saying '{word}'.{Environment.NewLine}{_errors}");
    }

    public async Task<int> NumberAsync(string word) => int.Parse(await LineAsync(word), CultureInfo.InvariantCulture);

    public async Task<int> ExitAsync()
    {
        using var late = new CancellationTokenSource(Deadline);
        await _process.WaitForExitAsync(late.Token);
        return _process.ExitCode;
    }

    /// <summary>Sends the signal that Ctrl-C sends.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Kill() => _process.Kill();

    /// <summary>Whether a process runs; one that ended and that nobody has asked for its exit code does not.</summary>
    public static bool Runs(int id)
    {
        try
        {
            string state = File.ReadAllText($"/proc/{id}/stat");
            return state[(state.LastIndexOf(')') + 2)..] is not ['Z' or 'X', ..];
        }
        catch (IOException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
