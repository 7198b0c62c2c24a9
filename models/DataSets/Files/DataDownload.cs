using System.Security.Cryptography;

namespace Gozcu.Models.DataSets.Files;

/// <summary>Downloads a file of a data set into a temporary file next to the target, checks it, and renames it, so that an incomplete file is never visible.</summary>
internal sealed class DataDownload(HttpMessageInvoker http) : IDisposable
{
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(30);
    private const int BufferSize = 128 * 1024;

    public static HttpMessageInvoker NewClient()
    {
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15), ResponseDrainTimeout = TimeSpan.FromSeconds(1) };
        return new HttpMessageInvoker(handler, disposeHandler: true);
    }

    public static async Task<string> ChecksumAsync(string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
        }
    }

    public async Task FetchAsync(
        DataFileDefinition file,
        string target,
        string advice,
        IProgress<DataDownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var temporary = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var bytes = await ReceiveAsync(file, temporary, progress, cancellationToken).ConfigureAwait(false);
            if (file.Member is not null)
            {
                Extract(file, temporary);
            }
            var actual = await ChecksumAsync(temporary, cancellationToken).ConfigureAwait(false);
            if (actual != file.Sha256)
            {
                throw new DataUnavailableException(
                    $"{file.Download} gave a file with the SHA-256 {actual}, but {file.Sha256} is expected (the origin has changed it, or something lies between); {advice}"
                );
            }
            File.Move(temporary, target, overwrite: true);
            progress?.Report(new DataDownloadProgress(file.Path, bytes, bytes, IsDone: true));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DataUnavailableException($"{file.Download} sent nothing for {Stalled.TotalSeconds:0} seconds; {advice}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DataUnavailableException($"{file.Download} cannot be downloaded to {target}: {e.Message}; {advice}", e);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<long> ReceiveAsync(
        DataFileDefinition file,
        string temporary,
        IProgress<DataDownloadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stall.CancelAfter(Stalled);
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Download);
        using var response = await http.SendAsync(request, stall.Token).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var total = response.Content.Headers.ContentLength;
        var source = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            var sink = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (sink.ConfigureAwait(false))
            {
                var buffer = new byte[BufferSize];
                long received = 0;
                int count;
                while ((count = await source.ReadAsync(buffer, stall.Token).ConfigureAwait(false)) > 0)
                {
                    await sink.WriteAsync(buffer.AsMemory(0, count), stall.Token).ConfigureAwait(false);
                    received += count;
                    progress?.Report(new DataDownloadProgress(file.Path, received, total, IsDone: false));
                    stall.CancelAfter(Stalled);
                }
                return total is { } expected && expected != received
                    ? throw new IOException($"the connection ended after {received} of {expected} bytes")
                    : received;
            }
        }
    }

    /// <summary>Replaces the archive by its member.</summary>
    private static void Extract(DataFileDefinition file, string temporary)
    {
        var extracted = temporary + ".member";
        try
        {
            ArchiveMember.Extract(temporary, file.Member!, extracted);
            File.Move(extracted, temporary, overwrite: true);
        }
        finally
        {
            if (File.Exists(extracted))
            {
                File.Delete(extracted);
            }
        }
    }
}
