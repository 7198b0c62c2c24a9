using Gozcu.Spark.Tests.ML.Examples;
using Microsoft.Spark.ML.Attributes;
using Microsoft.Spark.ML.Classification;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Tree;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.ML.Attributes;

[Category("EndToEnd")]
public class AttributeTests
{
    [Test]
    public void Stages_TellWhatTheirColumnsMean()
    {
        var indexed = new StringIndexer().SetInputCol("category").SetOutputCol("index").Fit(MLExamples.Table).Transform(MLExamples.Table);
        var assembled = new VectorAssembler().SetInputCols("a", "index").SetOutputCol("both").Transform(indexed);
        var index = FeatureAttribute.FromStructField(Field(indexed.Schema(), "index"));
        var group = AttributeGroup.FromStructField(Field(assembled.Schema(), "both"));

        Assert.That(index, Is.EqualTo(new NominalAttribute { Name = "index", Values = ["x", "y", "z"] }));
        Assert.That((index.IsNominal, index.IsNumeric), Is.EqualTo((true, false)));
        Assert.That(group.Size, Is.EqualTo(2));
        Assert.That(group[0], Is.EqualTo(new NumericAttribute { Name = "a", Index = 0 }));
        Assert.That(((NominalAttribute)group["index"]).IndexOf("z"), Is.EqualTo(2));
        Assert.That((group.IndexOf("index"), group.HasAttribute("b")), Is.EqualTo((1, false)));
        Assert.That(() => group["b"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'b'"));
        Assert.That(
            () => AttributeGroup.FromStructField(Field(indexed.Schema(), "a")),
            Throws.ArgumentException.With.Message.Contains("vectors")
        );
        Assert.That(FeatureAttribute.FromStructField(Field(indexed.Schema(), "a")), Is.SameAs(UnresolvedAttribute.Default));
    }

    [Test]
    public void AMeaning_GivenToAColumn_IsWhatStagesWorkWith()
    {
        // Twice, as a tree takes no more categories than rows.
        var table = MLExamples
            .Table.Union(MLExamples.Table)
            .WithMetadata(
                "features",
                new AttributeGroup(
                    "features",
                    [NumericAttribute.Default with { Name = "a" }, new NominalAttribute { Name = "b", NumValues = 10 }]
                ).ToMetadata()
            );
        // Whether b, now a category, is 7: one threshold cannot tell, a set of categories can.
        var tree = new DecisionTreeClassifier()
            .SetLabelCol("seven")
            .Fit(table.WithColumn("seven", Microsoft.Spark.Sql.Functions.Expr("double(b = 7)")));

        Assert.That(tree.NumNodes, Is.EqualTo(3));
        Assert.That(((InternalNode)tree.RootNode).Split, Is.TypeOf<CategoricalSplit>().With.Property("FeatureIndex").EqualTo(1));
    }

    [Test]
    public void Names_TravelToTheStagesAfter()
    {
        var labels = new BinaryAttribute { Name = "label", Values = ["no", "yes"] };
        var table = MLExamples.Table.WithMetadata("label", labels.ToMetadata());
        var assembled = new VectorAssembler().SetInputCols("a", "label").SetOutputCol("v").Transform(table);

        Assert.That(FeatureAttribute.FromStructField(Field(table.Schema(), "label")), Is.EqualTo(labels));
        Assert.That(AttributeGroup.FromStructField(Field(assembled.Schema(), "v"))["label"], Is.EqualTo(labels with { Index = 1 }));
    }

    [Test]
    [Category("Unit")]
    public void Fields_ThereAndBack_AreTheSame()
    {
        FeatureAttribute[] attributes =
        [
            new NumericAttribute
            {
                Name = "n",
                Min = -1,
                Max = 2.5,
                Std = 0.5,
                Sparsity = 0.25,
            },
            new NominalAttribute
            {
                Name = "c",
                Values = ["x", "y"],
                IsOrdinal = true,
            },
            new NominalAttribute { Name = "many", NumValues = 7 },
            new BinaryAttribute { Name = "b", Values = ["no", "yes"] },
        ];
        var group = new AttributeGroup("v", attributes);

        Assert.That(attributes.Select(attribute => FeatureAttribute.FromStructField(attribute.ToStructField())), Is.EqualTo(attributes));
        Assert.That(AttributeGroup.FromStructField(group.ToStructField()), Is.EqualTo(group));
        Assert.That(AttributeGroup.FromStructField(new AttributeGroup("v", 3).ToStructField()).Size, Is.EqualTo(3));
        Assert.That(AttributeGroup.FromStructField(new AttributeGroup("v").ToStructField()).Size, Is.EqualTo(-1));
        Assert.That(() => new BinaryAttribute { Values = ["one"] }, Throws.ArgumentException);
        Assert.That(() => NumericAttribute.Default.ToStructField(), Throws.InvalidOperationException);
        Assert.That(() => NominalAttribute.Default.GetValue(0), Throws.InvalidOperationException);
    }

    private static StructField Field(StructType schema, string name) => schema.Fields.Single(field => field.Name == name);
}
