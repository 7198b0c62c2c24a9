namespace Gozcu.Services.Tests.Scripts;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("gozcu-services-tests-").FullName;
        // Elasticsearch may run as another user, which must be able to pass through.
        File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public string Path { get; }

    public string Under(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        var path = Under(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a program of bash.</summary>
    public string WriteProgram(string name, string text)
    {
        var path = Write(name, "#!/bin/bash\n" + text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Copies a file or a folder from elsewhere.</summary>
    public void Copy(string from, string name)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Under(name))!);
        using var copy = System.Diagnostics.Process.Start("cp", ["-r", from, Under(name)]);
        copy.WaitForExit();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
