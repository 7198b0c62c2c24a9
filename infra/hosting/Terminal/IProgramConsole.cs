namespace Gozcu.Hosting.Terminal;

/// <summary>What a program shows to people: live progress and colours on a terminal, plain lines elsewhere.</summary>
public interface IProgramConsole
{
    /// <summary>A line about what happens or what came out.</summary>
    void Info(string line);

    /// <summary>A heading above what follows.</summary>
    void Heading(string text);

    /// <summary>A line about something unusual that does not stop the work. Goes to standard error.</summary>
    void Warn(string line);

    /// <summary>What stopped the work. Goes to standard error.</summary>
    void Fail(string line);

    /// <summary>A table; all rows have as many cells as <paramref name="columns"/>.</summary>
    void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows);

    /// <summary>Runs <paramref name="work"/> while showing its progress.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="total">How much there is, in the unit that is reported; null when not known.</param>
    /// <param name="work">The work, which reports to what it is given.</param>
    Task<T> ProgressAsync<T>(string what, long? total, Func<IWorkProgress, Task<T>> work);
}
