using System.Text;

namespace Gozcu.Services.Lifecycle;

/// <summary>Folders and files that no other user can read: data, configuration and logs of services.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Permission to pass through to a folder with a known path, without listing.</summary>
    private const UnixFileMode Passage = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Creates a folder that is closed to others. An existing folder is closed too.</summary>
    /// <param name="path">Path of the folder.</param>
    /// <param name="passable">True if another user must be able to reach its contents.</param>
    public static void MakeFolder(string path, bool passable)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }
        var mode = passable ? Folder | Passage : Folder;
        Directory.CreateDirectory(path, mode);
        System.IO.File.SetUnixFileMode(path, mode);
    }

    /// <summary>Creates an outer folder unless it exists. An existing one belongs to the user, who may keep other files in it.</summary>
    public static void MakeOuterFolder(string path, bool passable)
    {
        if (!Directory.Exists(path))
        {
            MakeFolder(path, passable);
        }
    }

    /// <summary>Writes a file that only its owner can read.</summary>
    public static void Write(string path, string text)
    {
        // Always a new file, never the target of a link with this name: the service may own the folder and be another user.
        System.IO.File.Delete(path);
        using var stream = new FileStream(path, Options(FileMode.CreateNew));
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Closes a file to others, if it exists.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows() && System.IO.File.Exists(path))
        {
            System.IO.File.SetUnixFileMode(path, File);
        }
    }

    /// <summary>Returns options to open a file exclusively, readable by its owner only.</summary>
    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File;
        }
        return options;
    }
}
