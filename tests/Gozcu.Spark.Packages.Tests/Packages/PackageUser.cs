using System.Text;
using Gozcu.Spark.Packages.Tests.Documentation;

namespace Gozcu.Spark.Packages.Tests.Packages;

/// <summary>
/// A program outside of the repository that references the packages, as their users have it. Its source is the README's recipes. It restores from the packages that were packed here and those
/// that are restored already, into a folder of its own.
/// </summary>
[SetUpFixture]
internal sealed class PackageUser
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Gozcu.Spark" Version="*-*" />
            <PackageReference Include="Gozcu.Spark.Arrow" Version="*-*" />
            <PackageReference Include="Gozcu.Spark.Delta" Version="*-*" />
          </ItemGroup>
        </Project>
        """;

    private static readonly string s_folder = Directory.CreateTempSubdirectory("gozcu-packages-").FullName;

    public static IReadOnlyList<Recipe> Recipes { get; } = Recipe.Read(File.ReadAllText(Repository.PathOf("spark", "README.md")));

    /// <summary>The folder of the packages.</summary>
    public static string Feed { get; } = Path.Combine(s_folder, "feed");

    public static string ProjectFolder { get; } = Path.Combine(s_folder, "Recipes");

    public static string OutputFolder { get; } = Path.Combine(ProjectFolder, "bin", "Release", "net10.0");

    public static string NameOf(Recipe recipe) =>
        "R" + Recipes.ToList().IndexOf(recipe).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A new folder, deleted when the tests have ended.</summary>
    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(s_folder, Guid.NewGuid().ToString("N"))).FullName;

    [OneTimeSetUp]
    public async Task Build()
    {
        foreach (string name in new[] { "Gozcu.Spark", "Gozcu.Spark.Arrow", "Gozcu.Spark.Delta" })
        {
            await Command.DotnetAsync(
                Repository.Root,
                "pack",
                Path.Combine("spark", name),
                "-c",
                Repository.Configuration,
                "--no-build",
                "-o",
                Feed
            );
        }

        Directory.CreateDirectory(ProjectFolder);
        string usings = Recipe.Usings(File.ReadAllText(Repository.PathOf("spark", "README.md")));
        foreach (Recipe recipe in Recipes)
        {
            Write(NameOf(recipe) + ".cs", recipe.ToSource(NameOf(recipe), usings));
        }

        Write("Program.cs", Program());
        Write("Recipes.csproj", Project);
        Write(
            "NuGet.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
                <add key="restored" value="{EnvironmentVariables.RestoredPackages}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed"><package pattern="Gozcu.*" /></packageSource>
                <packageSource key="restored"><package pattern="*" /></packageSource>
              </packageSourceMapping>
              <config><add key="globalPackagesFolder" value="{Path.Combine(s_folder, "packages")}" /></config>
            </configuration>
            """
        );
        await Command.DotnetAsync(ProjectFolder, "build", "-c", "Release");
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(s_folder, recursive: true);

    /// <summary>Runs the recipes it is asked for, those with a session of their own before it makes one for the others.</summary>
    private static string Program()
    {
        var source = new StringBuilder(
            """
            using Microsoft.Spark.Extensions.Delta;
            using Microsoft.Spark.Sql;

            SparkSession? spark = null;
            SparkSession Session() => spark ??= SparkSession.Builder().Config("spark.ui.showConsoleProgress", false).Config("spark.ui.enabled", false).Config("spark.sql.shuffle.partitions", 2).Config("spark.databricks.delta.snapshotPartitions", 1).WithDelta().GetOrCreate();
            foreach (string name in args)
            {
                Console.WriteLine($"MARK{name}");
                switch (name)
                {

            """.Replace("MARK", Recipe.Mark, StringComparison.Ordinal)
        );
        foreach (Recipe recipe in Recipes)
        {
            string name = NameOf(recipe);
            source.AppendLine($"        case \"{name}\": Recipes.{name}.Program.Run({(recipe.HasSession ? "" : "Session()")}); break;");
        }

        return source.AppendLine("    }").AppendLine("}").AppendLine("spark?.Stop();").ToString();
    }

    private static void Write(string file, string text) => File.WriteAllText(Path.Combine(ProjectFolder, file), text);
}
