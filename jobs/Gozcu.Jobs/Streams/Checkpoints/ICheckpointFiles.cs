namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Files of a stream's checkpoint.</summary>
internal interface ICheckpointFiles
{
    /// <summary>Folder or URI, for messages.</summary>
    string Folder { get; }

    /// <summary>Reads a whole file. Returns null if it does not exist.</summary>
    /// <param name="path">Path in the checkpoint, with slashes.</param>
    byte[]? Read(string path);

    /// <summary>Writes or replaces a file. After a kill it is either complete or unchanged.</summary>
    void Write(string path, byte[] content);

    /// <summary>Deletes a file, if it exists.</summary>
    void Delete(string path);

    /// <summary>Returns the names of the files in a folder; none if the folder does not exist.</summary>
    IReadOnlyList<string> List(string folder);
}
