using System.Globalization;
using Spectre.Console;

namespace Gozcu.Hosting.Terminal;

/// <summary>Console for a file, a pipe or a log: one line when work begins, one every five seconds, one when it ends.</summary>
internal sealed class PlainConsole(IAnsiConsole output, IAnsiConsole error, TimeProvider time) : ConsoleBase(output, error)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    public override async Task<T> ProgressAsync<T>(string what, long? total, Func<IWorkProgress, Task<T>> work)
    {
        var lines = new Lines(this, what, total, time);
        var result = await work(lines);
        lines.End();
        return result;
    }

    private sealed class Lines(PlainConsole console, string what, long? total, TimeProvider time) : IWorkProgress
    {
        private readonly long _start = time.GetTimestamp();
        private long _next = time.GetTimestamp() + (long)(Interval.TotalSeconds * time.TimestampFrequency);
        private volatile string _note = "";

        public void Report(long done)
        {
            var now = time.GetTimestamp();
            var next = Volatile.Read(ref _next);
            if (now < next)
            {
                return;
            }
            var following = now + (long)(Interval.TotalSeconds * time.TimestampFrequency);
            if (Interlocked.CompareExchange(ref _next, following, next) == next)
            {
                var share = total is > 0
                    ? string.Create(CultureInfo.InvariantCulture, $" of {total:N0} ({100.0 * done / total:F0} %)")
                    : "";
                console.Info(string.Create(CultureInfo.InvariantCulture, $"{what}: {done:N0}{share}{Words()}"));
            }
        }

        public void Note(string note) => _note = note;

        public void End()
        {
            var seconds = time.GetElapsedTime(_start).TotalSeconds;
            console.Info(string.Create(CultureInfo.InvariantCulture, $"{what}: done in {seconds:F1} s{Words()}"));
        }

        private string Words() => _note.Length == 0 ? "" : ", " + _note;
    }
}
