namespace Gozcu.Hosting.Terminal;

/// <summary>Console of a program: live progress and colours on a terminal, plain lines elsewhere.</summary>
public interface IProgramConsole
{
    /// <summary>Writes a line about progress or a result.</summary>
    void Info(string line);

    /// <summary>Writes a heading.</summary>
    void Heading(string text);

    /// <summary>Writes a warning to standard error. The program continues.</summary>
    void Warn(string line);

    /// <summary>Writes an error to standard error.</summary>
    void Fail(string line);

    /// <summary>Writes a table. All rows have as many cells as <paramref name="columns"/>.</summary>
    void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows);

    /// <summary>Runs <paramref name="work"/> and shows its progress.</summary>
    /// <param name="what">Name of the work.</param>
    /// <param name="total">Total amount of work, in the unit that is reported; null if unknown.</param>
    /// <param name="work">Work that reports its progress.</param>
    Task<T> ProgressAsync<T>(string what, long? total, Func<IWorkProgress, Task<T>> work);
}
