using System.Text.Json.Nodes;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>Saved objects of a catalogue in Kibana's import format.</summary>
public static class SavedObjectFile
{
    /// <summary>Returns the objects; those that others need come first.</summary>
    public static IReadOnlyList<SavedObject> Objects(Catalogue catalogue, Naming naming) =>
        [
            DataViewObject.Of(catalogue, naming),
            .. catalogue.Items.Select(item =>
                item switch
                {
                    BoardChart chart => VisualizationObject.Of(chart, naming),
                    BoardNote note => VisualizationObject.Of(note, naming, catalogue.Boards),
                    SavedSearch search => SearchObject.Of(search, naming, catalogue.TimeField),
                    _ => throw new InvalidOperationException($"{item.GetType()} is nothing that Kibana knows."),
                }
            ),
            .. catalogue.Boards.Select(board => BoardObject.Of(board, naming)),
        ];

    /// <summary>Returns Kibana's import format: one object per line.</summary>
    public static string Lines(IEnumerable<SavedObject> objects) => string.Concat(objects.Select(o => KibanaJson.Line(o.ToJson()) + "\n"));

    /// <summary>Returns the objects for people: indented, and with JSON inside strings expanded. Kibana cannot import this form.</summary>
    public static string Readable(IEnumerable<SavedObject> objects) =>
        KibanaJson.Readable(new JsonArray([.. objects.Select(o => o.ToJson())])) + "\n";
}
