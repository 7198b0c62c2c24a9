using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>All saved objects of a catalogue, as Kibana imports them.</summary>
public static class SavedObjectFile
{
    /// <summary>The objects; what others need stands before them.</summary>
    public static IReadOnlyList<SavedObject> Objects(Catalogue catalogue, Naming naming) =>
        [
            DataViewObject.Of(catalogue, naming),
            .. catalogue.Items.Select(item =>
                item switch
                {
                    Chart chart => VisualizationObject.Of(chart, naming),
                    Note note => VisualizationObject.Of(note, naming, catalogue.Boards),
                    SavedSearch search => SearchObject.Of(search, naming, catalogue.TimeField),
                    _ => throw new InvalidOperationException($"{item.GetType()} is nothing that Kibana knows."),
                }
            ),
            .. catalogue.Boards.Select(board => BoardObject.Of(board, naming)),
        ];

    /// <summary>Kibana's import format: an object a line.</summary>
    public static string Lines(IEnumerable<SavedObject> objects) => string.Concat(objects.Select(o => KibanaJson.Line(o.ToJson()) + "\n"));

    /// <summary>The same for people: indented, and the JSON that stands in strings opened up. Kibana does not take it.</summary>
    public static string Readable(IEnumerable<SavedObject> objects) =>
        KibanaJson.Readable(new JsonArray([.. objects.Select(o => o.ToJson())])) + "\n";
}
