using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gozcu.Charts;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Kibana.Api;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.Preview;

namespace Gozcu.Kibana.Commands;

/// <summary>Command that shows the boards without Kibana: sends Kibana's requests to Elasticsearch and draws the answers.</summary>
internal sealed class PreviewCommand : Command<PreviewOptions>
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public override string Name => "preview";

    public override string Summary => "Draw the boards as pages, from Elasticsearch, without a Kibana.";

    public override IReadOnlyList<Example> Examples =>
        [
            new("", "all that the local Elasticsearch has in gozcu-*"),
            new("--range 15m --output boards", "the last quarter of an hour before the last record"),
            new("--dataset iot --index-prefix gozcu-demo-20260101-120000-", "what a demo left behind"),
        ];

    public override async Task<int> RunAsync(PreviewOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var catalogue = options.Catalogue();
        using var http = new HttpClient { BaseAddress = options.Elasticsearch, Timeout = Timeout };
        Task<JsonNode> Search(JsonObject request) => SearchAsync(http, catalogue.Indices, request, cancellationToken);
        var (from, to) = await SpanAsync(catalogue, options.Range, Search);
        await using var renderer = new ChartRenderer();
        var page = new PreviewPage(Search, renderer, catalogue.TimeField);
        Directory.CreateDirectory(options.Output);
        foreach (var board in catalogue.Boards)
        {
            var file = Path.Combine(options.Output, options.Naming().Of(board) + ".html");
            await File.WriteAllTextAsync(file, await page.MakeAsync(board, from, to, cancellationToken), cancellationToken);
            context.Console.Info(file);
        }
        return ExitCode.Done;
    }

    /// <summary>Returns the time range in which there are records.</summary>
    private static async Task<(DateTimeOffset From, DateTimeOffset To)> SpanAsync(
        Catalogue catalogue,
        TimeSpan? range,
        Func<JsonObject, Task<JsonNode>> search
    )
    {
        var field = new JsonObject { ["field"] = catalogue.TimeField.Name };
        var answer = await search(
            new JsonObject
            {
                ["size"] = 0,
                ["aggs"] = new JsonObject
                {
                    ["first"] = new JsonObject { ["min"] = field },
                    ["last"] = new JsonObject { ["max"] = field.DeepClone() },
                },
            }
        );
        DateTimeOffset? Moment(string name) =>
            (double?)answer["aggregations"]?[name]?["value"] is { } milliseconds
                ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
                : null;
        if (Moment("first") is not { } first || Moment("last") is not { } last)
        {
            throw new KibanaException(
                $"The indices {catalogue.Indices} hold no records. Is --index-prefix right, and does store-stream run?"
            );
        }
        var to = last.AddMilliseconds(1);
        return (range is { } shown ? to - shown : first, to);
    }

    private static async Task<JsonNode> SearchAsync(
        HttpClient http,
        string indices,
        JsonObject request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var response = await http.PostAsJsonAsync($"{indices}/_search?ignore_unavailable=true", request, cancellationToken);
            var answer = await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken) ?? new JsonObject();
            return response.IsSuccessStatusCode
                ? answer
                : throw new KibanaException(
                    $"Elasticsearch at {http.BaseAddress} refused a search: {answer["error"]?["reason"] ?? answer}"
                );
        }
        catch (HttpRequestException e)
        {
            throw new KibanaException(
                $"Elasticsearch at {http.BaseAddress} cannot be reached. Is it running, and is --elasticsearch right?",
                e
            );
        }
        catch (JsonException e)
        {
            throw new KibanaException($"{http.BaseAddress} answers, but is not Elasticsearch.", e);
        }
    }
}
