namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>The files of a stream's checkpoint, on the file system that it is on.</summary>
internal interface ICheckpointFiles
{
    /// <summary>Where they are, for messages.</summary>
    string Folder { get; }

    /// <summary>Reads a file whole; null when it is not there.</summary>
    /// <param name="path">Its path in the checkpoint, with slashes.</param>
    byte[]? Read(string path);

    /// <summary>Writes a file, in the place of one that is there. After a kill it is there whole or as it was.</summary>
    void Write(string path, byte[] content);

    /// <summary>Lists the names of a folder's files; none when there is no such folder.</summary>
    IReadOnlyList<string> List(string folder);
}
