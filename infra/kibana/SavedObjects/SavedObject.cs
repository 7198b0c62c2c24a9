using System.Text.Json.Nodes;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>One of Kibana's saved objects.</summary>
/// <param name="Type">Kibana's name of the type.</param>
/// <param name="Id">The id, the same for every import.</param>
/// <param name="MigrationVersion">The version of Kibana in whose format the attributes are; Kibana brings them up to its own.</param>
/// <param name="Attributes">What it holds.</param>
/// <param name="References">The objects it needs.</param>
public sealed record SavedObject(
    string Type,
    string Id,
    string MigrationVersion,
    JsonObject Attributes,
    IReadOnlyList<SavedObjectReference> References
)
{
    /// <summary>
    /// The oldest Kibana that takes it. Kibana 8 takes over what 7.17 exports, in this form; from 8.8 on it turns <c>migrationVersion</c> into its own
    /// <c>typeMigrationVersion</c>.
    /// </summary>
    public const string OldestKibana = "7.17.0";

    /// <summary>The object as an export holds it.</summary>
    public JsonObject ToJson() =>
        new()
        {
            ["type"] = Type,
            ["id"] = Id,
            ["attributes"] = Attributes.DeepClone(),
            ["references"] = new JsonArray([
                .. References.Select(r => new JsonObject
                {
                    ["name"] = r.Name,
                    ["type"] = r.Type,
                    ["id"] = r.Id,
                }),
            ]),
            ["migrationVersion"] = new JsonObject { [Type] = MigrationVersion },
            ["coreMigrationVersion"] = OldestKibana,
        };
}
