using System.Buffers.Binary;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Image;
using Microsoft.Spark.ML.Linalg;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.ML.Image;

/// <summary>The two formats that MLlib adds to <c>Read()</c>.</summary>
[Category("EndToEnd")]
public class DataSourceTests
{
    [Test]
    public void Images_AreReadWithTheirPixels()
    {
        var folder = SparkFixture.NewFolder();
        File.WriteAllBytes(Path.Combine(folder, "two.bmp"), Bitmap());
        File.WriteAllText(Path.Combine(folder, "none.bmp"), "not an image");
        var images = SparkFixture.Session.Read().Format("image").Option("dropInvalid", "true").Load(folder);
        var image = images.Collect().Single().GetAs<Row>("image");

        Assert.That((ImageSchema.GetWidth(image), ImageSchema.GetHeight(image), ImageSchema.GetNChannels(image)), Is.EqualTo((2, 1, 3)));
        Assert.That(ImageSchema.GetMode(image), Is.EqualTo(ImageSchema.OcvTypes["CV_8UC3"]));
        Assert.That(ImageSchema.GetData(image), Is.EqualTo(new byte[] { 1, 2, 3, 4, 5, 6 }));
        Assert.That(ImageSchema.GetOrigin(image), Does.EndWith("two.bmp"));
        Assert.That(
            images.SelectExpr("image.*").Schema().Fields.Select(field => (field.Name, field.DataType)),
            Is.EqualTo(ImageSchema.ColumnSchema.Fields.Select(field => (field.Name, field.DataType)))
        );
    }

    [Test]
    public void LabelledVectors_AreReadAndWrittenAsLibsvm()
    {
        var folder = Path.Combine(SparkFixture.NewFolder(), "points");
        LabeledPoint[] points = [new(1, Vectors.Sparse(3, [0, 2], [0.5, 2])), new(0, Vectors.Sparse(3, [1], [-1]))];
        var table = SparkFixture.Session.CreateDataFrame(points).ToDF("label", "features");
        table.Coalesce(1).Write().Format("libsvm").Save(folder);
        var read = SparkFixture.Session.Read().Format("libsvm").Option("numFeatures", "3").Load(folder);

        Assert.That(
            File.ReadAllLines(Directory.GetFiles(folder, "part-*").Single()),
            Is.EqualTo(new[] { "1.0 1:0.5 3:2.0", "0.0 2:-1.0" })
        );
        Assert.That(
            read.Collect().Select(row => new LabeledPoint(row.GetAs<double>("label"), row.GetAs<Vector>("features"))),
            Is.EquivalentTo(points)
        );
        Assert.That(points.Select(point => LabeledPoint.Parse(point.ToString())), Is.EqualTo(points));
        Assert.That(() => LabeledPoint.Parse("1,2"), Throws.TypeOf<FormatException>());
    }

    /// <summary>A bitmap of two pixels beside each other, blue, green and red a byte each.</summary>
    private static byte[] Bitmap()
    {
        const int header = 54;
        var bytes = new byte[header + 8];
        bytes[0] = (byte)'B';
        bytes[1] = (byte)'M';
        void Put(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        Put(2, bytes.Length);
        Put(10, header);
        Put(14, 40);
        Put(18, 2);
        Put(22, 1);
        Put(26, 1 | (24 << 16));
        Put(34, 8);
        for (var i = 0; i < 6; i++)
        {
            bytes[header + i] = (byte)(i + 1);
        }
        return bytes;
    }
}
