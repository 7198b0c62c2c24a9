using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gozcu.Jobs.Tests.StoreStream.Elasticsearch;

/// <summary>Stands before the real Elasticsearch, as a proxy does, passes on what comes and answers some of it itself.</summary>
internal sealed class FrontOfElasticsearch : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _behind;

    private FrontOfElasticsearch(WebApplication server, HttpClient behind) => (_server, _behind) = (server, behind);

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_server.Urls.Single());

    /// <summary>What was asked: method, path, body.</summary>
    public List<(string Method, string Path, string Body)> Requests { get; } = [];

    /// <summary>Who asked, in the words of the header.</summary>
    public List<string> Authorizations { get; } = [];

    /// <summary>Answers a request itself, with status and body; null to pass it on.</summary>
    public Func<(string Method, string Path, string Body), (int Status, string Body)?> Answer { get; set; } = _ => null;

    /// <summary>Starts one.</summary>
    public static async Task<FrontOfElasticsearch> StartAsync(Uri behind)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var server = builder.Build();
        var front = new FrontOfElasticsearch(server, new HttpClient { BaseAddress = behind });
        server.Run(front.AnswerAsync);
        await server.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _behind.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var asked = (context.Request.Method, Path: context.Request.Path.ToString(), Body: await reader.ReadToEndAsync());
        (int Status, string Body)? own;
        lock (Requests)
        {
            Requests.Add(asked);
            Authorizations.Add(context.Request.Headers.Authorization.ToString());
            own = Answer(asked);
        }
        // By this the official client knows the server.
        context.Response.Headers["X-elastic-product"] = "Elasticsearch";
        context.Response.ContentType = "application/json";
        if (own is { } answer)
        {
            context.Response.StatusCode = answer.Status;
            await context.Response.WriteAsync(answer.Body);
            return;
        }
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), asked.Path + context.Request.QueryString);
        if (asked.Body.Length > 0)
        {
            request.Content = new StringContent(asked.Body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        using var response = await _behind.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        await response.Content.CopyToAsync(context.Response.Body);
    }
}
