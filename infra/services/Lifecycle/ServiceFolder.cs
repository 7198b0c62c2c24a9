using System.Text.Json;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Services.Lifecycle;

/// <summary>Folder of a service: <c>config</c>, <c>data</c>, its log, and <c>process.json</c> while it runs.</summary>
internal sealed class ServiceFolder
{
    private readonly string _lockFile;
    private readonly bool _passable;

    /// <summary>Creates an object for the folder of the service <paramref name="name"/> in a state folder. Nothing is created on disk yet.</summary>
    /// <param name="stateFolder">Folder that contains the folders of all services.</param>
    /// <param name="name">Name of the service.</param>
    /// <param name="passable">True if the service runs as another user, who must be able to reach its folders inside.</param>
    public ServiceFolder(string stateFolder, string name, bool passable = false)
    {
        _passable = passable;
        stateFolder = System.IO.Path.GetFullPath(stateFolder);
        Path = System.IO.Path.Combine(stateFolder, name);
        // Next to the folder, which a purge removes.
        _lockFile = System.IO.Path.Combine(stateFolder, $".{name}.lock");
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>Path of the service's log.</summary>
    public string LogFile => Under("service.log");

    /// <summary>Record of the last service that was started here, alive or not; null if none was started or it was stopped.</summary>
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

    /// <summary>Returns a path inside the folder.</summary>
    public string Under(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Creates the folder unless it exists, and closes it to others.</summary>
    public void Make()
    {
        PrivateFiles.MakeOuterFolder(System.IO.Path.GetDirectoryName(Path)!, passable: Environment.IsPrivilegedProcess);
        PrivateFiles.MakeFolder(Path, _passable);
    }

    /// <summary>Creates a folder inside unless it exists, and closes it to others.</summary>
    /// <param name="name">Name of the folder.</param>
    /// <param name="passable">True if another user must be able to reach its contents.</param>
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

    /// <summary>Stores the record of a started service, atomically.</summary>
    public void Remember(ServiceRecord record)
    {
        var partial = Write("process.json.part", JsonSerializer.Serialize(record));
        File.Move(partial, RecordFile, overwrite: true);
    }

    /// <summary>Removes the record of a started service.</summary>
    public void Forget()
    {
        if (Directory.Exists(Path))
        {
            File.Delete(RecordFile);
        }
    }

    /// <summary>Takes a lock that prevents other programs from starting or stopping this service. Waits until it is free.</summary>
    /// <exception cref="UsageException">The folder is not writable.</exception>
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
