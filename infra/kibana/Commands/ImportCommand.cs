using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Kibana.Api;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Commands;

/// <summary>Command that imports boards, charts, lists and alert rules into Kibana.</summary>
internal sealed class ImportCommand : Command<ImportOptions>
{
    public override string Name => "import";

    public override string Summary =>
        "Put boards, charts, lists and alert rules into a Kibana; what an earlier import made is brought up to date.";

    public override IReadOnlyList<Example> Examples =>
        [
            new("", "into the local Kibana, for the indices gozcu-*"),
            new("--kibana https://kibana:5601 --kibana-config kibana.properties", "with TLS and credentials, which stand in the file"),
            new("--space operations --dataset iot --topic stations", "into a space, with the data set's drift and a watch over its topic"),
            new("--dry-run", "show what would be imported"),
        ];

    public override async Task<int> RunAsync(ImportOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var connection = KibanaConnection.From(options.Kibana, options.Space, options.KibanaConfig);
        var catalogue = options.Catalogue();
        var naming = options.Naming();
        var objects = SavedObjectFile.Objects(catalogue, naming);
        var rules = options.NoRules ? [] : catalogue.Rules;
        if (options.DryRun)
        {
            Show(context, objects, rules, naming);
            return ExitCode.Done;
        }
        using var kibana = new KibanaClient(connection);
        var version = await kibana.VersionAsync(cancellationToken);
        context.Console.Info($"Kibana {version} at {options.Kibana}");
        var imported = await kibana.ImportAsync(objects, cancellationToken);
        var problems = imported.Problems.ToList();
        context.Console.Info(
            problems.Count == 0 ? $"imported: {Counts.Of(objects)}" : $"imported: {imported.Imported} of {objects.Count} objects"
        );
        foreach (var rule in rules)
        {
            try
            {
                var outcome = await kibana.PutRuleAsync(
                    naming.Of(rule),
                    RuleBody.Of(rule, catalogue),
                    options.ReplaceRules,
                    cancellationToken
                );
                context.Console.Info($"rule {rule.Title}: {Words(outcome)}");
            }
            catch (KibanaException e)
            {
                problems.Add($"rule {rule.Title}: {e.Message}");
            }
        }
        context.Report.Set(
            "import",
            new
            {
                kibana = version,
                imported.Imported,
                problems,
            }
        );
        foreach (var problem in problems)
        {
            context.Console.Fail(problem);
        }
        if (problems.Count > 0)
        {
            return ExitCode.Failed;
        }
        foreach (var board in catalogue.Boards)
        {
            context.Console.Info($"{board.Title}: {Address(options)}/app/dashboards#/view/{naming.Of(board)}");
        }
        return ExitCode.Done;
    }

    private static string Address(ImportOptions options) =>
        options.Kibana.ToString().TrimEnd('/') + (options.Space is { } space ? $"/s/{space}" : "");

    private static void Show(RunContext context, IReadOnlyList<SavedObject> objects, IReadOnlyList<AlertRule> rules, Naming naming) =>
        context.Console.Table(
            ["type", "id", "title"],
            [
                .. objects.Select(o => new[] { o.Type, o.Id, (string)o.Attributes["title"]! }),
                .. rules.Select(r => new[] { "rule", naming.Of(r).ToString(), r.Title }),
            ]
        );

    private static string Words(RuleOutcome outcome) =>
        outcome switch
        {
            RuleOutcome.Created => "made",
            RuleOutcome.Kept => "is there and stays as it is (--replace-rules makes it anew)",
            _ => "made anew",
        };
}
