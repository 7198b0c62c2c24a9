using Gozcu.Models.DataSets;

namespace Gozcu.Models.Tests.DataSets;

[Category("Unit")]
public class DataSetCatalogTests
{
    [Test]
    public void OwnDataSets_TravelWithTheApplicationAndAreValid()
    {
        var catalog = new DataSetCatalog();
        Assert.That(catalog.Names, Is.EqualTo(new[] { "ai4i2020", "iot", "nab-machine-temperature", "skab" }));
        Assert.That(catalog.Names.Select(name => catalog.Open(name).Name), Is.EqualTo(catalog.Names));
    }

    [Test]
    public void UnknownName_ListsTheKnownAndSuggestsTheNearest()
    {
        Assert.That(
            () => new DataSetCatalog().Open("ai4i"),
            Throws
                .TypeOf<DataSetException>()
                .With.Message.Contains("there is no data set 'ai4i'")
                .And.Message.Contains("ai4i2020, iot, nab-machine-temperature, skab")
                .And.Message.Contains("did you mean 'ai4i2020'?")
        );
    }

    [Test]
    public void Path_OpensADefinitionAnywhere()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("mine/dataset.yaml", SampleDefinition.Text);
        var catalog = new DataSetCatalog();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Open(file).Name, Is.EqualTo("pumps"));
            Assert.That(catalog.Open(Path.GetDirectoryName(file)!).Name, Is.EqualTo("pumps"));
            Assert.That(
                () => new DataSetCatalog(folder.FullName).Open("mine"),
                Throws.TypeOf<DataSetException>().With.Message.Contains("name is 'pumps', but must be 'mine'")
            );
        }
    }
}
