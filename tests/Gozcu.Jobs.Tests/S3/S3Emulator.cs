using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Tests.S3;

/// <summary>
/// As much of S3 as Hadoop's client needs of it, on a free loopback port: one bucket in memory, one key that is let in (its signature is not looked at), path-style addresses, no uploads in parts. It is our
/// own because what can be had as a package loses objects when Spark moves folders (s3rver), or needs another language's tools.
/// </summary>
internal sealed class S3Emulator : IAsyncDisposable
{
    /// <summary>The bucket there is.</summary>
    public const string Bucket = "gozcu";

    private const string Key = "the-key";
    private readonly WebApplication _server;
    private readonly S3Bucket _bucket = new();

    private S3Emulator(WebApplication server) => _server = server;

    /// <summary>The names of its objects.</summary>
    public IReadOnlyList<string> Objects => _bucket.Names("");

    /// <summary>What a user gives to spark-submit to work with it.</summary>
    public IReadOnlyList<string> SubmitOptions =>
        ["--conf", $"spark.hadoop.fs.s3a.endpoint={_server.Urls.Single()}", "--conf", "spark.hadoop.fs.s3a.path.style.access=true"];

    /// <summary>Lets a session that runs already work with the bucket, for as long as the emulator exists.</summary>
    public void Configure(SparkSession session)
    {
        var context = (JvmObjectReference)session.Reference.Invoke("sparkContext")!;
        var settings = (JvmObjectReference)context.Invoke("hadoopConfiguration")!;
        var bucket = $"fs.s3a.bucket.{Bucket}.";
        settings.Invoke("set", bucket + "endpoint", _server.Urls.Single());
        settings.Invoke("set", bucket + "path.style.access", "true");
        settings.Invoke("set", bucket + "access.key", Key);
        settings.Invoke("set", bucket + "secret.key", "secret");
        // The shared session writes local files without Hadoop's checksums, and buffers on disk need the class with them.
        settings.Invoke("set", bucket + "fast.upload.buffer", "bytebuffer");
        // File systems are kept by bucket, this one by its address.
        settings.Invoke("set", "fs.s3a.impl.disable.cache", "true");
    }

    /// <summary>Credentials as environment variables.</summary>
    /// <param name="key">Another key than the one that is let in.</param>
    /// <param name="secret">A secret.</param>
    public static (string Name, string? Value)[] Credentials(string key = Key, string secret = "secret") =>
        [("AWS_ACCESS_KEY_ID", key), ("AWS_SECRET_ACCESS_KEY", secret), ("AWS_SESSION_TOKEN", null)];

    /// <summary>Starts one.</summary>
    public static async Task<S3Emulator> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var emulator = new S3Emulator(server);
        server.Run(emulator.AnswerAsync);
        await server.StartAsync();
        return emulator;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        // The address as it was sent: a key may hold what the server would take for its own.
        var path = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var parts = Uri.UnescapeDataString(path).TrimStart('/').Split('/', 2);
        var name = parts.Length > 1 ? parts[1] : "";
        if (!context.Request.Headers.Authorization.ToString().Contains($"Credential={Key}/", StringComparison.Ordinal))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "InvalidAccessKeyId");
        }
        else if (parts[0] != Bucket)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchBucket");
        }
        else if (name.Length == 0)
        {
            await AnswerBucketAsync(context);
        }
        else
        {
            await AnswerObjectAsync(context, name);
        }
    }

    private async Task AnswerBucketAsync(HttpContext context)
    {
        var request = context.Request;
        switch (request.Method)
        {
            case "GET" when request.Query["list-type"] == "2":
                await WriteAsync(context, S3Xml.List(S3Listing.Of(_bucket, request.Query)));
                break;
            case "POST" when request.Query.ContainsKey("delete"):
                var names = S3Xml.ReadNames(await S3Body.ReadAsync(request));
                names.ForEach(_bucket.Remove);
                await WriteAsync(context, S3Xml.Deleted(names));
                break;
            default:
                await RefuseAsync(context, StatusCodes.Status501NotImplemented, "NotImplemented");
                break;
        }
    }

    private async Task AnswerObjectAsync(HttpContext context, string name)
    {
        var (request, response) = (context.Request, context.Response);
        // A query asks for something special: uploads in parts, access lists, versions.
        var method = request.QueryString.HasValue ? "" : request.Method;
        switch (method)
        {
            case "PUT" when request.Headers["x-amz-copy-source"].ToString() is { Length: > 0 } source:
                var from = Uri.UnescapeDataString(source).TrimStart('/').Split('/', 2)[1];
                if (_bucket.Find(from) is { } original)
                {
                    await WriteAsync(context, S3Xml.Copied(_bucket.Put(name, original.Content)));
                }
                else
                {
                    await RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchKey");
                }
                break;
            case "PUT":
                response.Headers.ETag = _bucket.Put(name, await S3Body.ReadAsync(request)).Tag;
                break;
            case "GET" or "HEAD" when _bucket.Find(name) is { } found:
                response.Headers.ETag = found.Tag;
                response.Headers.LastModified = found.Modified.ToString("R");
                response.Headers.AcceptRanges = "bytes";
                await SendAsync(context, found.Content);
                break;
            case "GET" or "HEAD":
                await RefuseAsync(context, StatusCodes.Status404NotFound, "NoSuchKey");
                break;
            case "DELETE":
                _bucket.Remove(name);
                response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                await RefuseAsync(context, StatusCodes.Status501NotImplemented, "NotImplemented");
                break;
        }
    }

    private static async Task SendAsync(HttpContext context, byte[] content)
    {
        var (first, last) = (0L, content.Length - 1L);
        if (context.Request.GetTypedHeaders().Range?.Ranges.Single() is { } range)
        {
            last = range is { From: not null, To: { } to } ? Math.Min(to, last) : last;
            first = range.From ?? content.Length - range.To!.Value;
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = $"bytes {first}-{last}/{content.Length}";
        }
        context.Response.ContentLength = last - first + 1;
        if (context.Request.Method == "GET")
        {
            await context.Response.Body.WriteAsync(content.AsMemory((int)first, (int)(last - first + 1)));
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return context.Request.Method == "HEAD" ? Task.CompletedTask : WriteAsync(context, S3Xml.Error(code));
    }

    private static Task WriteAsync(HttpContext context, string xml)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(xml);
    }
}
