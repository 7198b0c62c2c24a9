using System.Text;

namespace Gozcu.Services.Lifecycle;

/// <summary>Folders and files that no other user can read: a service's data, its configuration, what it says.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Passing through, to a folder whose path one knows, without looking around.</summary>
    private const UnixFileMode Passage = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder, closed to others; one that is there is closed.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="passable">True when another user must get to what lies in it.</param>
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

    /// <summary>Makes the folder that holds others, unless it is there: one that is belongs to the user, who may keep other things in it.</summary>
    public static void MakeOuterFolder(string path, bool passable)
    {
        if (!Directory.Exists(path))
        {
            MakeFolder(path, passable);
        }
    }

    /// <summary>Writes a file that its owner alone can read.</summary>
    public static void Write(string path, string text)
    {
        // A new file, never what a link of that name leads to: the service may own the folder, and be another user.
        System.IO.File.Delete(path);
        using var stream = new FileStream(path, Options(FileMode.CreateNew));
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Closes a file to others, if it is there.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows() && System.IO.File.Exists(path))
        {
            System.IO.File.SetUnixFileMode(path, File);
        }
    }

    /// <summary>Options for opening a file that nobody else may have open, and that its owner alone can read.</summary>
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
