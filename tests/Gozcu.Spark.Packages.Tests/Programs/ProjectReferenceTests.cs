namespace Gozcu.Spark.Packages.Tests.Programs;

/// <summary>
/// An ordinary program outside of the repository: a solution of two projects, a library with functions and the binding's project by its path, and a program that references the library only.
/// </summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class ProjectReferenceTests
{
    private static readonly string[] Expected = ["84 of 100 are above 60 °F", "the tree is wrong 0 times"];
    private string _folder = null!;

    [OneTimeSetUp]
    public async Task Build()
    {
        _folder = Directory.CreateTempSubdirectory("gozcu-program-").FullName;
        Write(
            "Rules/Rules.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="{Repository.PathOf("spark", "Gozcu.Spark", "Gozcu.Spark.csproj")}" /></ItemGroup>
            </Project>
            """
        );
        Write(
            "Rules/Units.cs",
            """
            namespace Rules;

            public static class Units
            {
                public static double Fahrenheit(double celsius) => celsius * 9 / 5 + 32;
            }
            """
        );
        Write(
            "Program/Program.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../Rules/Rules.csproj" /></ItemGroup>
            </Project>
            """
        );
        Write(
            "Program/Program.cs",
            """
            using Microsoft.Spark.ML.Classification;
            using Microsoft.Spark.ML.Feature;
            using Microsoft.Spark.Sql;
            using Rules;
            using static Microsoft.Spark.Sql.Functions;

            var spark = SparkSession.Builder().GetOrCreate();
            var limit = double.Parse(args[0]);
            var readings = spark.Range(0, 100).Select(Col("id").Cast("double").Alias("celsius")).WithColumn("label", Above(limit)(Col("celsius")));
            Console.WriteLine($"{readings.Filter("label = 1").Count()} of {readings.Count()} are above {limit} °F");

            var features = new VectorAssembler().SetInputCols("celsius").SetOutputCol("features").Transform(readings);
            var wrong = new DecisionTreeClassifier().SetMaxDepth(1).Fit(features).Transform(features).Filter("prediction != label").Count();
            Console.WriteLine($"the tree is wrong {wrong} times");
            spark.Stop();

            // A function with a lambda that captures its parameter, and calls another assembly.
            static Func<Column, Column> Above(double threshold)
            {
                double Excess(double celsius) => Units.Fahrenheit(celsius) - threshold;
                return Udf<double, double>(celsius => Excess(celsius) > 0 ? 1 : 0);
            }
            """
        );
        Write(
            "Program.slnx",
            """
            <Solution>
              <Project Path="Program/Program.csproj" />
              <Project Path="Rules/Rules.csproj" />
            </Solution>
            """
        );
        await Command.DotnetAsync(_folder, "build", "Program.slnx", "-c", Repository.Configuration, "-p:RunAnalyzers=false");
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Program_RunsByDotnetRun()
    {
        Command run = await Command.RunAsync(
            _folder,
            "dotnet",
            "run",
            "--project",
            "Program",
            "-c",
            Repository.Configuration,
            "--no-build",
            "--",
            "60"
        );

        Assert.That(run.Lines, Is.EqualTo(Expected));
    }

    [Test]
    public async Task PublishedProgram_RunsBySparkSubmit()
    {
        string published = Path.Combine(_folder, "published");
        await Command.DotnetAsync(_folder, "publish", "Program", "-c", Repository.Configuration, "--no-build", "-o", published);

        Command run = await Command.SubmitAsync(_folder, Path.Combine(published, "Program.dll"), "60");

        Assert.That(run.Lines, Is.EqualTo(Expected));
    }

    private void Write(string file, string text)
    {
        string path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
