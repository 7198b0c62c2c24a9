using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>Display sizes of charts' pictures, which have two image pixels per chart pixel. Kernels cannot send them.</summary>
internal static class ChartPictures
{
    private const string Png = "image/png";
    private const string Chart = "application/vnd.vegalite.v5+json";
    private const int Scale = 2;

    // A PNG begins with a signature and the header of its first chunk, which begins with width and height.
    private const int WidthAt = 16;
    private const int HeightAt = 20;
    private const int HeadLength = 24;

    /// <summary>Returns the metadata of an output with these values.</summary>
    public static JsonObject Metadata(IReadOnlyCollection<FormattedValue> values)
    {
        if (values.All(value => value.MimeType != Chart) || values.FirstOrDefault(value => value.MimeType == Png) is not { } picture)
        {
            return [];
        }

        var bytes = Convert.FromBase64String(picture.Value).AsSpan();
        return bytes.Length < HeadLength
            ? []
            : new JsonObject
            {
                [Png] = new JsonObject
                {
                    ["height"] = BinaryPrimitives.ReadInt32BigEndian(bytes[HeightAt..]) / Scale,
                    ["width"] = BinaryPrimitives.ReadInt32BigEndian(bytes[WidthAt..]) / Scale,
                },
            };
    }
}
