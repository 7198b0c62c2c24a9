using System.Reflection;
using Microsoft.Spark.Extensions.Delta.Tables;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>Programs written for the package Microsoft.Spark compile against ours: each public signature of it is here, or listed with the reason.</summary>
[Category("Unit")]
public sealed class ApiComparisonTests
{
    private static readonly IReadOnlyList<ApiType> s_list = ApiList.Read(InOutput("microsoft-spark-api.txt"));
    private static readonly IReadOnlyList<string> s_exceptions = ApiExceptions.Read(InOutput("exceptions.txt"));

    private static readonly Dictionary<string, Assembly> s_assemblies = new()
    {
        ["Microsoft.Spark"] = typeof(SparkSession).Assembly,
        ["Microsoft.Spark.Extensions.Delta"] = typeof(DeltaTable).Assembly,
    };

    [TestCase("Microsoft.Spark", 109, 1376)]
    [TestCase("Microsoft.Spark.Extensions.Delta", 5, 46)]
    public void List_IsWhole(string assembly, int types, int members)
    {
        IEnumerable<ApiType> core = s_list.Where(type => type.Assembly == assembly);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(core.Count(), Is.EqualTo(types));
            Assert.That(core.Sum(type => type.Members.Count), Is.EqualTo(members));
        }
    }

    [Test]
    public void EverySignature_IsHereOrListedAsAnException()
    {
        HashSet<string> extensions = ApiComparison.Extensions(typeof(ArrowFunctions).Assembly);
        string[] differences =
        [
            .. from type in s_list from difference in ApiComparison.Differences(type, TypesOf(type.Assembly), extensions) select difference,
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lines(differences.Except(s_exceptions)), Is.Empty, "Missing, and not listed in exceptions.txt.");
            Assert.That(Lines(s_exceptions.Except(differences)), Is.Empty, "Listed in exceptions.txt, and yet here.");
            Assert.That(s_exceptions, Is.Unique);
        }
    }

    /// <summary>What takes types of other libraries is in a package of its own.</summary>
    private static Dictionary<string, Type> TypesOf(string assembly) =>
        assembly == "Microsoft.Spark"
            ? new(ApiComparison.Types(s_assemblies[assembly]).Concat(ApiComparison.Types(typeof(ArrowFunctions).Assembly)))
            : ApiComparison.Types(s_assemblies[assembly]);

    private static string Lines(IEnumerable<string> differences) => string.Join('\n', differences);

    private static string InOutput(string file) => Path.Combine(AppContext.BaseDirectory, "Compatibility", file);
}
