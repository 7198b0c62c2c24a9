using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>How large pages show a chart's picture, which has two pixels for one of the chart's: kernels have no way to say it.</summary>
internal static class ChartPictures
{
    private const string Png = "image/png";
    private const string Chart = "application/vnd.vegalite.v5+json";
    private const int Scale = 2;

    // A PNG begins with a signature and the head of its first chunk, whose content begins with width and height.
    private const int WidthAt = 16;
    private const int HeightAt = 20;
    private const int HeadLength = 24;

    /// <summary>The metadata of an output of these values.</summary>
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
