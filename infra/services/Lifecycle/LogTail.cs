namespace Gozcu.Services.Lifecycle;

/// <summary>Reads the end of a log, for messages.</summary>
internal static class LogTail
{
    private const int Lines = 15;

    /// <summary>Returns the last lines after the first <paramref name="skip"/> bytes, indented.</summary>
    public static string Read(string file, long skip)
    {
        if (!File.Exists(file))
        {
            return "  (it wrote none)";
        }
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(Math.Min(skip, stream.Length), SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        var last = new Queue<string>();
        while (reader.ReadLine() is { } line)
        {
            last.Enqueue("  " + line);
            if (last.Count > Lines)
            {
                last.Dequeue();
            }
        }
        return last.Count == 0 ? "  (it wrote nothing)" : string.Join('\n', last);
    }
}
