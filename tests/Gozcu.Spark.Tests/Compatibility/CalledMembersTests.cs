using System.Reflection;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>A member that no test calls is one that nobody knows to work: each of Microsoft.Spark's is called by a test of ours.</summary>
[Category("Unit")]
public sealed class CalledMembersTests
{
    [Test]
    public void EveryListedMember_IsCalledByATest()
    {
        Dictionary<string, Type> types = ApiComparison.Types(typeof(SparkSession).Assembly);
        var called = new CalledMembers(
            typeof(CalledMembersTests).Assembly,
            // It does what would end the session the tests share.
            Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Gozcu.Spark.TestProgram.dll"))
        );
        string[] uncalled =
        [
            .. from listed in ApiList.Read(Path.Combine(AppContext.BaseDirectory, "Compatibility", "microsoft-spark-api.txt"))
            where types.ContainsKey(listed.Name)
            let type = types[listed.Name]
            where !type.IsInterface || type == typeof(IJvmBridge)
            let members = ApiText.Members(type)
            from member in listed.Members
            where members.TryGetValue(member, out MethodBase[]? methods) && methods.Length > 0 && !methods.Any(m => IsReached(m, called))
            select $"{listed.Name}: {member}",
        ];
        Assert.That(string.Join('\n', uncalled), Is.Empty);
    }

    /// <summary>Whether a test calls a method, or reaches it by the interface it implements, or by whatever else the class does.</summary>
    private static bool IsReached(MethodBase method, CalledMembers called) =>
        method is { IsPublic: false } or { Name: "get_Reference" or "Dispose" } || called.Contains(method);
}
