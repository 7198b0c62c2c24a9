namespace Gozcu.Hosting.Terminal;

/// <summary>Receiver of the progress of work. Cheap enough to call for every record. Thread-safe.</summary>
public interface IWorkProgress
{
    /// <summary>Reports the amount of work that is done.</summary>
    void Report(long done);

    /// <summary>Sets a few words that are shown next to the progress, such as a rate.</summary>
    void Note(string note);
}
