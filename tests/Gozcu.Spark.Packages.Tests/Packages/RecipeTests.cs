using Gozcu.Spark.Packages.Tests.Documentation;

namespace Gozcu.Spark.Packages.Tests.Packages;

/// <summary>The README's programs, compiled against the packages and run; they print what the README says.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class RecipeTests
{
    private Dictionary<string, string> _outputs = [];
    private Command _run = null!;

    public static IEnumerable<TestCaseData> Recipes => PackageUser.Recipes.Select(r => new TestCaseData(r).SetArgDisplayNames(r.Heading));

    [OneTimeSetUp]
    public async Task Run()
    {
        _run = await Command.TryAsync(
            PackageUser.NewFolder(),
            Path.Combine(PackageUser.OutputFolder, "Recipes"),
            [.. PackageUser.Recipes.Select(PackageUser.NameOf)]
        );
        _outputs = Recipe.Outputs(_run.Output);
    }

    [TestCaseSource(nameof(Recipes))]
    public void Recipe_PrintsWhatTheReadmeSays(Recipe recipe) =>
        Assert.That(_outputs.GetValueOrDefault(PackageUser.NameOf(recipe)), Is.EqualTo(recipe.Output), () => _run.Errors);

    [Test]
    public void Recipes_EndWell() => Assert.That(_run.ExitCode, Is.Zero, () => _run.Errors);
}
