using Gozcu.Hosting.Terminal;

namespace Gozcu.Services.Commands;

/// <summary>Reports progress as lines on the console, in order and immediately.</summary>
internal sealed class Lines(IProgramConsole console) : IProgress<string>
{
    private readonly Lock _lock = new();

    public void Report(string value)
    {
        lock (_lock)
        {
            console.Info(value);
        }
    }
}
