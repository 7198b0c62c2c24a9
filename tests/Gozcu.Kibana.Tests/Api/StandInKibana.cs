using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gozcu.Kibana.Tests.Api;

/// <summary>A web server that answers as Kibana's API would, and keeps what it was asked.</summary>
internal sealed class StandInKibana : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StandInKibana(WebApplication application)
    {
        _application = application;
    }

    /// <summary>What was asked: method, path with query, and body.</summary>
    public List<(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers)> Requests { get; } = [];

    /// <summary>Answers by method and path without query; what is not here is 404.</summary>
    public Dictionary<string, (int Status, string Body)> Answers { get; } =
        new()
        {
            ["GET /api/status"] = (200, """{"name":"kibana","version":{"number":"8.11.1"},"status":{}}"""),
            ["POST /api/saved_objects/_import"] = (200, """{"success":true,"successCount":28,"successResults":[]}"""),
        };

    /// <summary>Where it answers.</summary>
    public Uri Address =>
        new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts one on a free port of the loopback.</summary>
    /// <param name="certificate">What it proves itself with; null for no TLS.</param>
    public static async Task<StandInKibana> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k =>
            k.Listen(
                IPAddress.Loopback,
                0,
                listen =>
                {
                    if (certificate is not null)
                    {
                        listen.UseHttps(certificate);
                    }
                }
            )
        );
        var standIn = new StandInKibana(builder.Build());
        standIn._application.Run(standIn.AnswerAsync);
        await standIn._application.StartAsync();
        return standIn;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var path = context.Request.Path.ToString();
        lock (Requests)
        {
            Requests.Add(
                (
                    context.Request.Method,
                    path + context.Request.QueryString,
                    body,
                    context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)
                )
            );
        }
        var (status, text) = Answers.GetValueOrDefault(
            $"{context.Request.Method} {path}",
            (404, """{"statusCode":404,"error":"Not Found","message":"Not Found"}""")
        );
        // A rule can be made under any id.
        if (context.Request.Method == "POST" && path.Contains("/api/alerting/rule/", StringComparison.Ordinal) && status == 404)
        {
            (status, text) = (200, "{}");
        }
        context.Response.StatusCode = status;
        if (status is >= 300 and < 400)
        {
            context.Response.Headers.Location = text;
            return;
        }
        if (text.Length > 0)
        {
            await context.Response.WriteAsync(text);
        }
    }
}
