namespace Gozcu.Hosting.Terminal;

/// <summary>Where work reports how far it is. Cheap enough to call for every record; may be called from any thread.</summary>
public interface IWorkProgress
{
    /// <summary>How much is done of the total.</summary>
    void Report(long done);

    /// <summary>A few words shown beside the progress, such as a rate.</summary>
    void Note(string note);
}
