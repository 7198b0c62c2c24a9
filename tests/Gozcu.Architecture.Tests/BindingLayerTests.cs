namespace Gozcu.Architecture.Tests;

/// <summary>The layers inside the binding, as docs/architecture.md lists them.</summary>
[TestFixture]
[Category("Unit")]
internal sealed class BindingLayerTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Uses = TypeUses.In(
        GozcuAssemblies.Load("Gozcu.Spark").Location,
        "Microsoft.Spark"
    );

    private static readonly ILookup<BindingLayer, string> TypesOf = Uses.Keys.ToLookup(BindingLayer.Of);

    [TestCaseSource(typeof(BindingLayer), nameof(BindingLayer.All))]
    public void Layer_UsesThoseBelowItOnly(BindingLayer layer)
    {
        var wrong =
            from type in TypesOf[layer]
            from used in Uses[type]
            let other = BindingLayer.Of(used)
            where other != layer && !layer.Below.Contains(other.Name) && !layer.Exempt.Contains(type)
            select $"{type} ({layer}) uses {used} ({other})";

        Assert.That(TypesOf[layer], Is.Not.Empty);
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>Checks that the list of layers claims nothing that is not so: what a layer may use, it uses, and what it names exists.</summary>
    [TestCaseSource(typeof(BindingLayer), nameof(BindingLayer.All))]
    public void Layer_NamesWhatThereIs(BindingLayer layer)
    {
        var used = TypesOf[layer].Except(layer.Exempt).SelectMany(type => Uses[type]).Select(BindingLayer.Of).Except([layer]);

        Assert.That(layer.Below, Is.EquivalentTo(used.Select(other => other.Name).Distinct()));
        Assert.That(layer.Unused(TypesOf[layer]), Is.Empty);
        Assert.That(layer.Exempt, Is.SubsetOf(TypesOf[layer]));
    }

    /// <summary>Checks that the layers have an order.</summary>
    [TestCaseSource(typeof(BindingLayer), nameof(BindingLayer.All))]
    public void Layer_NamesEarlierLayersOnly(BindingLayer layer) =>
        Assert.That(layer.Below, Is.SubsetOf(BindingLayer.All.TakeWhile(other => other != layer).Select(other => other.Name)));
}
