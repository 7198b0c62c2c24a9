using System.Text.Json.Nodes;
using Gozcu.Kibana.Boards;
using Gozcu.Kibana.Description;
using Gozcu.Kibana.SavedObjects;

namespace Gozcu.Kibana.Tests.SavedObjects;

[TestFixture]
[Category("Unit")]
internal sealed class SavedObjectFileTests
{
    private static readonly Catalogue Catalogue = GozcuCatalogue.Make("gozcu-", [new BoardColumn("torque", "Nm")]);
    private static readonly Naming Naming = new("gozcu-");
    private static readonly IReadOnlyList<SavedObject> Objects = SavedObjectFile.Objects(Catalogue, Naming);

    [Test]
    public void Ids_AreWhatTheyWere() =>
        Assert.That(
            Objects.Select(o => $"{o.Type}:{o.Id}"),
            Is.EqualTo([
                "index-pattern:gozcu-records",
                "visualization:gozcu-chart-where-to-look-first",
                "visualization:gozcu-chart-now",
                "visualization:gozcu-chart-records-by-level",
                "visualization:gozcu-chart-delay-from-measurement-to-score",
                "visualization:gozcu-chart-highest-score-by-entity",
                "visualization:gozcu-chart-scores-by-entity",
                "search:gozcu-search-latest-alerts",
                "visualization:gozcu-chart-longest-silent",
                "visualization:gozcu-chart-alerts-over-time",
                "visualization:gozcu-chart-alerts-by-level",
                "visualization:gozcu-chart-alerts-by-entity",
                "visualization:gozcu-chart-alerts-by-feature",
                "visualization:gozcu-chart-features-of-alerts-over-time",
                "visualization:gozcu-chart-entities-and-their-features",
                "visualization:gozcu-chart-score-distribution",
                "visualization:gozcu-chart-scores-over-time",
                "visualization:gozcu-chart-share-of-alarms-by-model-version",
                "visualization:gozcu-chart-features-that-move-the-scores",
                "visualization:gozcu-chart-models",
                "visualization:gozcu-chart-drift-of-torque",
                "visualization:gozcu-chart-share-of-rejected-records",
                "visualization:gozcu-chart-rejected-by-reason-over-time",
                "visualization:gozcu-chart-rejected-by-reason",
                "search:gozcu-search-rejected-records",
                "search:gozcu-search-values-that-do-not-fit",
                "dashboard:gozcu-board-gozcu-live",
                "dashboard:gozcu-board-gozcu-alerts",
                "dashboard:gozcu-board-gozcu-model",
            ])
        );

    [Test]
    public void RuleIds_AreWhatTheyWere() =>
        Assert.That(
            Catalogue.Rules.Select(r => $"{Naming.Of(r)} {r.Title}"),
            Is.EqualTo([
                "8337d281-9e72-8208-9174-c12a13d7ffbb Gozcu: many critical alerts",
                "88657d4a-baaf-8800-a0e1-a133d90f3723 Gozcu: many rejected records",
                "b1485511-e281-81fb-a480-64476167dbe3 Gozcu: scoring is behind",
                "ed882b85-a929-8e25-814e-51626d995ae8 Gozcu: silence",
            ])
        );

    [Test]
    public void Ids_OfAnotherPrefixOrSpace_AreOthers()
    {
        var ids = Objects.Select(o => o.Id).ToHashSet();

        Assert.That(ids, Has.Count.EqualTo(Objects.Count));
        Assert.That(ids.Overlaps(SavedObjectFile.Objects(Catalogue, new Naming("other-")).Select(o => o.Id)), Is.False);
        Assert.That(ids.Overlaps(SavedObjectFile.Objects(Catalogue, new Naming("gozcu-", "night")).Select(o => o.Id)), Is.False);
        Assert.That(new Naming("gozcu-", "night").Of(Catalogue.Rules[0]), Is.Not.EqualTo(Naming.Of(Catalogue.Rules[0])));
    }

    [Test]
    public void EveryReference_IsToAnObjectOfTheFile_AndStandsBehindIt()
    {
        var before = new HashSet<(string, string)>();
        foreach (var made in Objects)
        {
            Assert.That(made.References.Select(r => (r.Type, r.Id)).Distinct(), Is.SubsetOf(before), made.Id);
            before.Add((made.Type, made.Id));
        }
        Assert.That(Objects.Sum(o => o.References.Count), Is.GreaterThan(Objects.Count));
    }

    [Test]
    public void EveryNameOfAReference_IsUsed_AndEveryUsedOneIsThere()
    {
        foreach (var made in Objects)
        {
            var used = Strings(Open(made.Attributes))
                .Where(s => s.Key is "indexRefName" or "panelRefName")
                .Select(s => s.Key == "panelRefName" ? $"{s.Value["panel_".Length..]}:{s.Value}" : s.Value);
            Assert.That(used, Is.EquivalentTo(made.References.Select(r => r.Name)), made.Id);
        }
    }

    [Test]
    public void Links_LeadToBoardsAndViewsOfTheFile()
    {
        var all = string.Concat(Objects.Select(o => o.Attributes.ToJsonString()));
        var boards = System.Text.RegularExpressions.Regex.Matches(all, "#/view/([a-z0-9-]+)").Select(m => m.Groups[1].Value).ToList();

        Assert.That(boards, Has.Count.EqualTo(3));
        Assert.That(boards.Distinct(), Is.SubsetOf(Objects.Where(o => o.Type == "dashboard").Select(o => o.Id)));
        Assert.That(all, Does.Not.Contain("{board:"));
        Assert.That(all, Does.Contain($"index:'{Naming.DataView}'").Or.Contain($@"index:\u0027{Naming.DataView}\u0027"));
    }

    [Test]
    public void EveryAggregation_HasANumberOfItsOwn_AndOrdersByOneThatIsThere()
    {
        foreach (var state in Objects.Where(o => o.Type == "visualization").Select(o => JsonNode.Parse((string)o.Attributes["visState"]!)!))
        {
            var aggregations = state["aggs"]!.AsArray();
            var ids = aggregations.Select(a => (string)a!["id"]!).ToList();
            Assert.That(ids, Is.Unique);
            var orders = aggregations.Select(a => (string?)a!["params"]!["orderBy"]).OfType<string>();
            var metrics = aggregations.Where(a => (string?)a!["schema"] == "metric").Select(a => (string)a!["id"]!);
            Assert.That(orders.Distinct(), Is.SubsetOf(metrics));
            var series = (state["params"]!["seriesParams"] as JsonArray ?? []).Select(s => (string)s!["data"]!["id"]!);
            Assert.That(series, Is.SubsetOf(metrics));
        }
    }

    [Test]
    public void Filters_SayWhichWordsTheyMean()
    {
        var alerts = Objects.Single(o => o.Id == "gozcu-search-latest-alerts");
        var source = JsonNode.Parse((string)alerts.Attributes["kibanaSavedObjectMeta"]!["searchSourceJSON"]!)!;

        var filter = source["filter"]!.AsArray().Single()!;
        Assert.That((string?)filter["meta"]!["type"], Is.EqualTo("phrases"));
        Assert.That(
            filter["query"]!.ToJsonString(),
            Is.EqualTo(
                """{"bool":{"should":[{"match_phrase":{"level":"warning"}},{"match_phrase":{"level":"critical"}}],"minimum_should_match":1}}"""
            )
        );
    }

    [Test]
    public void Panels_FillTheirRows_AndLieOnNoOther()
    {
        foreach (var board in Objects.Where(o => o.Type == "dashboard"))
        {
            var places = JsonNode.Parse((string)board.Attributes["panelsJSON"]!)!.AsArray().Select(p => p!["gridData"]!).ToList();
            var taken = new HashSet<(int, int)>();
            foreach (var place in places)
            {
                for (var x = 0; x < (int)place["w"]!; x++)
                {
                    for (var y = 0; y < (int)place["h"]!; y++)
                    {
                        Assert.That(taken.Add(((int)place["x"]! + x, (int)place["y"]! + y)), Is.True, $"{board.Id} {place}");
                    }
                }
            }
            var rows = taken.Max(t => t.Item2) + 1;
            Assert.That(taken.Max(t => t.Item1), Is.EqualTo(Board.Columns - 1));
            // The columns' drift leaves a row open, nothing else does.
            Assert.That(taken, Has.Count.GreaterThanOrEqualTo((rows - 10) * Board.Columns), board.Id);
        }
    }

    [Test]
    public void Lines_AreAnObjectEach_InTheFormOfKibana717()
    {
        var lines = SavedObjectFile.Lines(Objects).TrimEnd().Split('\n');

        Assert.That(lines, Has.Length.EqualTo(Objects.Count));
        foreach (var made in lines.Select(l => JsonNode.Parse(l)!.AsObject()))
        {
            Assert.That(
                made.Select(p => p.Key),
                Is.EqualTo(["type", "id", "attributes", "references", "migrationVersion", "coreMigrationVersion"])
            );
            Assert.That((string?)made["coreMigrationVersion"], Is.EqualTo("7.17.0"));
            Assert.That(
                Version.Parse((string)made["migrationVersion"]![(string)made["type"]!]!),
                Is.LessThanOrEqualTo(new Version(7, 17, 0))
            );
        }
    }

    [Test]
    public void Readable_IsTheSameOpenedUp()
    {
        var text = SavedObjectFile.Readable(Objects);

        var objects = JsonNode.Parse(text)!.AsArray();
        Assert.That(objects.Select(o => (string)o!["id"]!), Is.EqualTo(Objects.Select(o => o.Id)));
        Assert.That(objects.Single(o => (string?)o!["id"] == "gozcu-chart-now")!["attributes"]!["visState"], Is.InstanceOf<JsonObject>());
        Assert.That(text.Split('\n').Max(l => l.Length), Is.LessThan(1500));
    }

    private static JsonNode Open(JsonNode json) => JsonNode.Parse(KibanaJson.Readable(json))!;

    private static IEnumerable<(string Key, string Value)> Strings(JsonNode? json) =>
        json switch
        {
            JsonObject map => map.SelectMany(p =>
                p.Value is JsonValue value && value.TryGetValue(out string? text) ? [(p.Key, text)] : Strings(p.Value)
            ),
            JsonArray list => list.SelectMany(Strings),
            _ => [],
        };
}
