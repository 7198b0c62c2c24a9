using System.Text.Json.Nodes;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Saved object of Kibana.</summary>
/// <param name="Type">Kibana's name of the type.</param>
/// <param name="Id">Id, the same for every import.</param>
/// <param name="MigrationVersion">Version of Kibana whose format the attributes have; Kibana migrates them to its own.</param>
/// <param name="Attributes">Contents.</param>
/// <param name="References">References to the objects it needs.</param>
public sealed record SavedObject(
    string Type,
    string Id,
    string MigrationVersion,
    JsonObject Attributes,
    IReadOnlyList<SavedObjectReference> References
)
{
    /// <summary>
    /// Oldest supported version of Kibana. Kibana 8 accepts exports of 7.17 in this form; from 8.8 on it converts <c>migrationVersion</c> to its
    /// <c>typeMigrationVersion</c>.
    /// </summary>
    public const string OldestKibana = "7.17.0";

    /// <summary>Returns the object in the form of an export.</summary>
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
