using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Interop;

[Category("EndToEnd")]
public sealed class ObjectReleaseTests
{
    private static JvmBridge Jvm => (JvmBridge)SparkFixture.Session.Reference.Jvm;

    [Test]
    public void CollectedReferences_AreReleasedInTheJvm()
    {
        int before = Jvm.CountObjects();
        MakeObjects(3000);
        Assert.That(() => CountAfterCollection(), Is.LessThan(before + 200).After(30).Seconds.PollEvery(100).MilliSeconds);
    }

    [Test]
    public void LoopOfCalls_DoesNotPileUpObjects()
    {
        int before = Jvm.CountObjects();
        int most = 0;
        for (int i = 0; i < 40; i++)
        {
            MakeObjects(500);
            most = Math.Max(most, Jvm.CountObjects() - before);
        }

        // Without any collection of our own: what .NET is told of their weight must make it run.
        Assert.That(most, Is.LessThan(5_000));
    }

    [Test]
    public void ReferencesInUse_Stay()
    {
        DataFrame frame = SparkFixture.Session.Range(5);
        MakeObjects(2000);
        CountAfterCollection();
        Assert.That(frame.Count(), Is.EqualTo(5));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeObjects(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Jvm.CallConstructor("java.lang.Object");
        }
    }

    private static int CountAfterCollection()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Jvm.CountObjects();
    }
}
