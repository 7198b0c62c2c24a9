namespace Gozcu.Hosting.Running;

/// <summary>Reasons why a file or folder cannot be used, without its name, which the surrounding message contains.</summary>
public static class FileError
{
    /// <summary>Returns the reason, in words that follow the name.</summary>
    /// <param name="exception">The exception that was thrown.</param>
    /// <param name="path">File or folder, as the message names it.</param>
    public static string Reason(Exception exception, string path)
    {
        switch (exception)
        {
            case FileNotFoundException:
                return "there is no such file";
            case DirectoryNotFoundException:
                return "there is no such folder";
            case UnauthorizedAccessException when Directory.Exists(path):
                return "it is a folder";
            case UnauthorizedAccessException:
                return "access is denied";
        }
        var message = exception.Message;
        foreach (var name in (string[])[Path.GetFullPath(path), path])
        {
            // Many messages of .NET end with the name.
            message = message.Replace($" : '{name}'", "", StringComparison.Ordinal).Replace($" '{name}'", "", StringComparison.Ordinal);
        }
        return message.TrimEnd('.');
    }
}
