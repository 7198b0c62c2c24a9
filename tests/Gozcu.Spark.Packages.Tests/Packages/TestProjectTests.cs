namespace Gozcu.Spark.Packages.Tests.Packages;

/// <summary>A test project outside of the repository, as <c>dotnet new nunit</c> makes one, that references the package and tests a function.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class TestProjectTests
{
    [Test]
    public async Task FunctionUnderTest_RunsInTheWorkerBesideTheTests()
    {
        string folder = Path.Combine(PackageUser.ProjectFolder, "..", "Rules.Tests");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(PackageUser.ProjectFolder, "NuGet.config"), Path.Combine(folder, "NuGet.config"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Rules.Tests.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Gozcu.Spark" Version="*-*" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="*" />
                <PackageReference Include="NUnit" Version="*" />
                <PackageReference Include="NUnit3TestAdapter" Version="*" />
              </ItemGroup>
            </Project>
            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, "UnitsTests.cs"),
            """
            using Microsoft.Spark.Sql;
            using NUnit.Framework;
            using static Microsoft.Spark.Sql.Functions;

            public class UnitsTests
            {
                [Test]
                public void Celsius_BecomesFahrenheit()
                {
                    using SparkSession spark = SparkSession.Builder().GetOrCreate();
                    Func<Column, Column> fahrenheit = Udf<long, double>(celsius => celsius * 9 / 5.0 + 32);

                    Row row = spark.Range(10, 11).Select(fahrenheit(Col("id"))).First();

                    Assert.That(row.GetAs<double>(0), Is.EqualTo(50));
                }
            }
            """
        );

        await Command.DotnetAsync(folder, "build", "-c", "Release");
        Command test = await Command.RunAsync(folder, "dotnet", "test", "-c", "Release", "--no-build", "-nologo");

        Assert.That(test.Output, Does.Contain("Passed:     1"));
    }
}
