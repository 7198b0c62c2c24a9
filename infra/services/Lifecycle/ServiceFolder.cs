using System.Text.Json;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Services.Lifecycle;

/// <summary>A service's folder: <c>config</c>, <c>data</c>, its log, and <c>process.json</c> while it runs.</summary>
internal sealed class ServiceFolder
{
    private readonly string _lockFile;
    private readonly bool _passable;

    /// <summary>The folder of the service <paramref name="name"/> in a state folder; nothing is made yet.</summary>
    /// <param name="stateFolder">The folder that all services have theirs in.</param>
    /// <param name="name">The service's name.</param>
    /// <param name="passable">Whether the service runs as another user, who must get to its own folders inside.</param>
    public ServiceFolder(string stateFolder, string name, bool passable = false)
    {
        _passable = passable;
        stateFolder = System.IO.Path.GetFullPath(stateFolder);
        Path = System.IO.Path.Combine(stateFolder, name);
        // Beside the folder, which a purge removes.
        _lockFile = System.IO.Path.Combine(stateFolder, $".{name}.lock");
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>What the service says.</summary>
    public string LogFile => Under("service.log");

    /// <summary>The last service that was started here, alive or not; null when none was or it was stopped.</summary>
    public ServiceRecord? Record
    {
        get
        {
            try
            {
                return JsonSerializer.Deserialize<ServiceRecord>(File.ReadAllText(RecordFile));
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
            catch (JsonException e)
            {
                throw new LocalServiceException($"{RecordFile} is damaged; end the service it was for, and remove it.", e);
            }
        }
    }

    private string RecordFile => Under("process.json");

    /// <summary>A path inside.</summary>
    public string Under(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes the folder itself, unless it is there, and closes it to others.</summary>
    public void Make()
    {
        PrivateFiles.MakeOuterFolder(System.IO.Path.GetDirectoryName(Path)!, passable: Environment.IsPrivilegedProcess);
        PrivateFiles.MakeFolder(Path, _passable);
    }

    /// <summary>Makes a folder inside, unless it is there, and closes it to others.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="passable">True when another user must get to what lies in it.</param>
    public string Make(string name, bool passable = false)
    {
        PrivateFiles.MakeFolder(Under(name), passable);
        return Under(name);
    }

    /// <summary>Writes a file inside and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Under(name);
        if (System.IO.Path.GetDirectoryName(name) is { Length: > 0 } folder)
        {
            Make(folder);
        }
        PrivateFiles.Write(path, text);
        return path;
    }

    /// <summary>Remembers what was started. Whole or not at all.</summary>
    public void Remember(ServiceRecord record)
    {
        var partial = Write("process.json.part", JsonSerializer.Serialize(record));
        File.Move(partial, RecordFile, overwrite: true);
    }

    /// <summary>Forgets what was started.</summary>
    public void Forget()
    {
        if (Directory.Exists(Path))
        {
            File.Delete(RecordFile);
        }
    }

    /// <summary>Keeps all other programs from starting or stopping this service. Waits for one that is at it.</summary>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            PrivateFiles.MakeOuterFolder(System.IO.Path.GetDirectoryName(_lockFile)!, passable: Environment.IsPrivilegedProcess);
            while (true)
            {
                try
                {
                    return new FileStream(_lockFile, PrivateFiles.Options(FileMode.OpenOrCreate));
                }
                catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(_lockFile))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
                }
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new UsageException(
                $"The state folder {System.IO.Path.GetDirectoryName(_lockFile)} cannot be written ({FileError.Reason(e, _lockFile)}). Name another with --state or GOZCU_STATE.",
                e
            );
        }
    }
}
