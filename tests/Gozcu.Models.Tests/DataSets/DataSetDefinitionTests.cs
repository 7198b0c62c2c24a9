using Gozcu.Models.DataSets;

namespace Gozcu.Models.Tests.DataSets;

[Category("Unit")]
public class DataSetDefinitionTests
{
    [Test]
    public void Sample_IsReadWhole()
    {
        var sample = SampleDefinition.Parsed;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sample.Format.Delimiter, Is.EqualTo(';'));
            Assert.That(
                sample.Columns.Select(c => c.Name),
                Is.EqualTo(new[] { "pump", "at", "kind", "pressure", "speed", "cycles", "open", "note", "failed" })
            );
            Assert.That(
                sample.Column("pressure"),
                Has.Property("Min").EqualTo(0).And.Property("Max").EqualTo(16).And.Property("Nullable").True
            );
            Assert.That(sample.Column("kind").Values, Is.EqualTo(new[] { "small", "large", "très grand" }));
            Assert.That(sample.Column("kind").Source, Is.EqualTo("Kind"));
            Assert.That(sample.Files[1].IsPattern, Is.True);
            Assert.That(sample.RowIdentity, Is.EqualTo(new[] { "pump", "at" }));
            Assert.That(sample.Label!.Positive, Is.EqualTo("1"));
            Assert.That(sample.Cleaning.ActionFor("pressure"), Is.EqualTo(MissingAction.Mean));
            Assert.That(sample.Cleaning.Missing[1], Is.EqualTo(new MissingRule("cycles", MissingAction.Constant, 0)));
            Assert.That(sample.Cleaning.ActionFor("note"), Is.EqualTo(MissingAction.Keep));
            Assert.That(sample.Features[2].Scale, Is.EqualTo(0.5));
            Assert.That(sample.Model.ClassWeight, Is.EqualTo(new ClassWeight(false, 3)));
            Assert.That(sample.Model.Threshold.Objective, Is.EqualTo(ThresholdObjective.FBeta));
        }
    }

    [TestCase(
        "type: csv",
        "type: csw",
        "pumps.yaml:7: format.type is 'csw', but must be one of csv, parquet, simulator; did you mean 'csv'?"
    )]
    [TestCase("name: pumps", "name: Pumps!", "pumps.yaml:1: name is 'Pumps!', but must consist of lower-case letters, digits and hyphens")]
    [TestCase("title: Pumps", "titel: Pumps", "title is missing; add it")]
    [TestCase("key: [pump]", "kee: [pump]", "pumps.yaml:24: kee is not known here; did you mean 'key'?")]
    [TestCase("key: [pump]", "key: [pumb]", "key names the column 'pumb', which is not defined; did you mean 'pump'?")]
    [TestCase("max: 16", "max: -1", "columns[3].min is '0', but must not be above max (-1)")]
    [TestCase("max: 16", "max: sixteen", "columns[3].max is 'sixteen', but must be a number")]
    [TestCase("- { name: cycles,", "- { name: speed,", "columns[5].name is 'speed', but is already the name of another column")]
    [TestCase(
        "- { name: cycles,",
        "- { name: gozcu_score,",
        "pumps.yaml:20: columns[5].name is 'gozcu_score', but must not begin with gozcu_"
    )]
    [TestCase("- { name: load,", "- { name: kind_small,", "pumps.yaml:37: features has 'kind_small' twice, made of kind_small and kind")]
    [TestCase(
        "download: https://example.org/a.csv",
        "download: https://example.org/a.zip\n    member: ../../a.csv",
        "must be a path inside the archive"
    )]
    [TestCase("source: Kind", "source: $kind", "is none of the special sources $file and $windows")]
    [TestCase("test: 0.2", "test: 0.3", "train + validation + test must be 1")]
    [TestCase("train: 0.6", "train: 1.6", "split.train is '1.6', but must lie between 0 and 1")]
    [TestCase("column: at", "column: pump", "time.column is 'pump', but must be of type timestamp")]
    [TestCase("format: yyyy-MM-dd HH:mm:ss", "format: soon", "time.format is 'soon', but must be iso, epoch-seconds")]
    [TestCase("column: failed\ncleaning", "column: speed\ncleaning", "must be nullable: a live measurement has no label")]
    [TestCase("  - speed", "  - failed", "made of the label")]
    [TestCase("  - speed", "  - kind", "a category becomes features by one-hot")]
    [TestCase("one-hot: kind", "one-hot: speed", "it must be a category")]
    [TestCase("ratio: [pressure, speed]", "ratio: [pressure]", "features[4].ratio must list 2 columns")]
    [TestCase("value: mean", "value: modal", "must be a number")]
    [TestCase("{ column: cycles, action: impute, value: 0 }", "{ column: cycles, action: impute, value: 0.5 }", "must be a whole number")]
    [TestCase("{ column: cycles, action: impute, value: 0 }", "{ column: speed, action: reject }", "is not nullable")]
    [TestCase("path: pumps/a.csv", "path: ../a.csv", "must be relative to the data folder")]
    [TestCase("path: pumps/a.csv", "path: pumps/*.csv", "is a pattern, so sha256 and download cannot be given")]
    [TestCase("class-weight: 3", "class-weight: -3", "must be none, balanced or a number above 0")]
    [TestCase("objective: f-beta", "objective: fixed", "needs value with objective: fixed")]
    [TestCase("method: stratified", "method: group", "split needs by")]
    [TestCase("name: pumps", "name: [pumps", "is not valid YAML")]
    [TestCase("url: https://example.org/pumps", "url: file:///etc/passwd", "must be an address that begins with https:// or http://")]
    public void Mistake_IsRefusedWithWhereAndWhatToDo(string old, string replacement, string message)
    {
        Assert.That(
            () => SampleDefinition.With(old, replacement),
            Throws.TypeOf<DataSetException>().With.Message.Contains(message).And.Message.StartsWith("pumps.yaml")
        );
    }

    [TestCase("split", "split")]
    [TestCase("pressure", "gozcu_pressure")]
    public void AddedColumn_IsNeverAColumnOfTheDataSet(string name, string added) =>
        Assert.That(SampleDefinition.Parsed.AddedColumn(name), Is.EqualTo(added));

    [Test]
    public void Hash_IsOfTheTextWhateverItsLineEnds()
    {
        var windows = DataSetDefinition.Parse(SampleDefinition.Text.ReplaceLineEndings("\r\n"), "other.yaml");
        var changed = SampleDefinition.With("title: Pumps", "title: Pumps 2");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(windows.Hash, Is.EqualTo(SampleDefinition.Parsed.Hash));
            Assert.That(windows, Is.EqualTo(SampleDefinition.Parsed));
            Assert.That(changed.Hash, Is.Not.EqualTo(SampleDefinition.Parsed.Hash));
        }
    }

    [Test]
    public void BalancedWeights_GiveBothClassesTheSameTotal()
    {
        var (negative, positive) = ClassWeight.Balanced.For(90, 10);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(negative * 90, Is.EqualTo(50).Within(1e-12));
            Assert.That(positive * 10, Is.EqualTo(50).Within(1e-12));
            Assert.That(() => ClassWeight.Balanced.For(90, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void UnreadableFile_IsNamed()
    {
        using var folder = new TemporaryFolder();
        var bad = folder.Combine("bad.yaml");
        File.WriteAllBytes(bad, [0x6e, 0xff, 0xfe]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => DataSetDefinition.Load(folder.Combine("none.yaml")),
                Throws.TypeOf<DataSetException>().With.Message.Contains("none.yaml")
            );
            Assert.That(() => DataSetDefinition.Load(bad), Throws.TypeOf<DataSetException>().With.Message.Contains("bad.yaml"));
        }
    }
}
