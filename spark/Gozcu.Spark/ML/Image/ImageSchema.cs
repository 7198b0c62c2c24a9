using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Image;

/// <summary>
/// Schema of images in data frames read with <c>Read().Format("image")</c>: a struct column <c>image</c>. Equivalent of <c>org.apache.spark.ml.image.ImageSchema</c>.
/// </summary>
public static class ImageSchema
{
    /// <summary>Origin and pixel type of an image that could not be read.</summary>
    public const string UndefinedImageType = "Undefined";

    /// <summary>Fields of an image.</summary>
    public static StructType ColumnSchema { get; } =
        new([
            new StructField("origin", new StringType()),
            new StructField("height", new IntegerType(), isNullable: false),
            new StructField("width", new IntegerType(), isNullable: false),
            new StructField("nChannels", new IntegerType(), isNullable: false),
            new StructField("mode", new IntegerType(), isNullable: false),
            new StructField("data", new BinaryType(), isNullable: false),
        ]);

    /// <summary>Names of the fields of an image.</summary>
    public static IReadOnlyList<string> ImageFields { get; } = [.. ColumnSchema.Fields.Select(field => field.Name)];

    /// <summary>Schema of a data frame of images: one column, <c>image</c>.</summary>
    public static StructType Schema { get; } = new([new StructField("image", ColumnSchema)]);

    /// <summary>OpenCV's numbers of pixel types, by name.</summary>
    public static IReadOnlyDictionary<string, int> OcvTypes { get; } =
        new Dictionary<string, int>
        {
            [UndefinedImageType] = -1,
            ["CV_8U"] = 0,
            ["CV_8UC1"] = 0,
            ["CV_8UC3"] = 16,
            ["CV_8UC4"] = 24,
        };

    /// <summary>Returns the URI that the image was read from.</summary>
    public static string GetOrigin(Row image) => Field<string>(image, "origin");

    /// <summary>Returns the height of the image in pixels.</summary>
    public static int GetHeight(Row image) => Field<int>(image, "height");

    /// <summary>Returns the width of the image in pixels.</summary>
    public static int GetWidth(Row image) => Field<int>(image, "width");

    /// <summary>Returns the number of channels: 1, 3 or 4.</summary>
    public static int GetNChannels(Row image) => Field<int>(image, "nChannels");

    /// <summary>Returns the pixel type, one of <see cref="OcvTypes"/>.</summary>
    public static int GetMode(Row image) => Field<int>(image, "mode");

    /// <summary>Returns the pixels row by row from the top, with one byte per channel in the order blue, green, red, alpha.</summary>
    public static byte[] GetData(Row image) => Field<byte[]>(image, "data");

    private static T Field<T>(Row image, string name)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.GetAs<T>(name);
    }
}
