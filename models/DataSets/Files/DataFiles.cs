using System.Security.Cryptography;

namespace Gozcu.Models.DataSets.Files;

/// <summary>
/// Finds a data set's files: in a folder that is given, else in the one that <c>GOZCU_DATA</c> names, else in <c>shared/data</c> beside the checkout,
/// else by download from the origin into the cache. Checksums are always tested.
/// </summary>
public sealed class DataFiles
{
    private const string CheckoutMark = "Gozcu.slnx";

    private readonly string? _folder;
    private readonly string _cache;
    private readonly string _workingFolder;
    private readonly Func<string, string?> _environment;
    private readonly Func<HttpMessageInvoker> _http;

    /// <summary>Creates a finder.</summary>
    /// <param name="folder">The data folder, or null to search. If given, no other place is tried.</param>
    /// <param name="cache">Root of the cache; null for <c>$GOZCU_CACHE</c>, else <c>$XDG_CACHE_HOME/gozcu</c>, else <c>~/.cache/gozcu</c>.</param>
    /// <param name="workingFolder">Folder from which the checkout is searched upwards; null for the current directory.</param>
    /// <param name="environment">Function that reads an environment variable; null for the variables of the process.</param>
    /// <param name="http">Function that creates the client for a download; null for a client with default settings.</param>
    public DataFiles(
        string? folder = null,
        string? cache = null,
        string? workingFolder = null,
        Func<string, string?>? environment = null,
        Func<HttpMessageInvoker>? http = null
    )
    {
        _folder = folder;
        _environment = environment ?? EnvironmentVariables.Get;
        _cache = cache ?? CacheFolder.Of(_environment);
        _workingFolder = workingFolder ?? Directory.GetCurrentDirectory();
        _http = http ?? DataDownload.NewClient;
    }

    /// <summary>Finds the files of a data set, and downloads them if they are not found on this machine.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="progress">Receiver of the progress of downloads.</param>
    /// <param name="cancellationToken">Cancels a download; the partial file is removed.</param>
    /// <exception cref="DataUnavailableException">The files cannot be obtained or have another checksum; the message says what to do.</exception>
    public async Task<LocatedData> LocateAsync(
        DataSetDefinition dataSet,
        IProgress<DataDownloadProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        if (_folder is not null)
        {
            return await Task.Run(() => InFolder(dataSet, _folder, DataSource.Given), cancellationToken).ConfigureAwait(false);
        }
        if (_environment(EnvironmentVariables.Data) is { } named)
        {
            return await Task.Run(() => InFolder(dataSet, named, DataSource.Environment), cancellationToken).ConfigureAwait(false);
        }
        if (BesideCheckout() is { } beside && dataSet.Files.All(file => DataFileSearch.Matches(beside, dataSet, file).Count > 0))
        {
            return await Task.Run(() => InFolder(dataSet, beside, DataSource.BesideCheckout), cancellationToken).ConfigureAwait(false);
        }
        return await DownloadAsync(dataSet, progress, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LocatedData> DownloadAsync(
        DataSetDefinition dataSet,
        IProgress<DataDownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var folder = Path.Combine(_cache, "data", dataSet.Name);
        if (dataSet.Files.FirstOrDefault(file => file.Download is null) is { } unobtainable)
        {
            throw new DataUnavailableException(
                $"the file {unobtainable.Path} of data set {dataSet.Name} has no download in its definition; {Advice(dataSet)}"
            );
        }
        if (dataSet.Files.Count > 0)
        {
            using var download = new DataDownload(_http());
            foreach (var file in dataSet.Files)
            {
                var target = Path.Combine(folder, file.LiteralPath);
                if (File.Exists(target) && await DataDownload.ChecksumAsync(target, cancellationToken).ConfigureAwait(false) == file.Sha256)
                {
                    continue;
                }
                await download.FetchAsync(file, target, Advice(dataSet), progress, cancellationToken).ConfigureAwait(false);
            }
        }
        return Located(dataSet, folder, DataSource.Downloaded);
    }

    private static LocatedData InFolder(DataSetDefinition dataSet, string folder, DataSource source)
    {
        folder = Path.GetFullPath(folder);
        if (dataSet.Files.Count > 0 && !Directory.Exists(folder))
        {
            throw new DataUnavailableException(
                source == DataSource.Environment
                    ? $"{EnvironmentVariables.Data} is {folder}, which is not a folder; set it to the folder that holds {dataSet.Files[0].Path}, or unset it"
                    : $"the data folder {folder} does not exist; give the one that holds {dataSet.Files[0].Path}"
            );
        }
        foreach (var file in dataSet.Files)
        {
            if (DataFileSearch.Matches(folder, dataSet, file).Count == 0)
            {
                throw new DataUnavailableException($"the data folder {folder} has no {file.Path}, which data set {dataSet.Name} needs");
            }
            if (file.Sha256 is null)
            {
                continue;
            }
            var path = Path.Combine(folder, file.LiteralPath);
            using var stream = OpenRead(path);
            var actual = Convert.ToHexStringLower(SHA256.HashData(stream));
            if (actual != file.Sha256)
            {
                throw new DataUnavailableException(
                    $"{path} has the SHA-256 {actual}, but data set {dataSet.Name} is defined for {file.Sha256}; "
                        + "replace the file, or define a data set of your own for it"
                );
            }
        }
        return Located(dataSet, folder, source);
    }

    private static FileStream OpenRead(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataUnavailableException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static LocatedData Located(DataSetDefinition dataSet, string folder, DataSource source) =>
        new(
            Path.GetFullPath(folder),
            [
                .. dataSet
                    .Files.SelectMany(file => DataFileSearch.Matches(folder, dataSet, file))
                    .Distinct()
                    .Select(path => new LocatedFile(Path.GetFullPath(Path.Combine(folder, path)), path)),
            ],
            source
        );

    private string? BesideCheckout()
    {
        for (var folder = new DirectoryInfo(_workingFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, CheckoutMark)))
            {
                var beside = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data"));
                return Directory.Exists(beside) ? beside : null;
            }
        }
        return null;
    }

    private static string Advice(DataSetDefinition dataSet) =>
        $"get the files from {dataSet.Origin.Url} and set {EnvironmentVariables.Data} (or give the data folder) to the folder that holds {dataSet.Files[0].Path}";
}
