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

        // Without any collection of the test's own.
        Assert.That(most, Is.LessThan(5_000));
    }

    [Test]
    public void ReferencesHeldForLongAndLetGo_AreReleasedWhileOthersAreMade()
    {
        int before = Jvm.CountObjects();
        HoldObjects(12_000);

        Assert.That(
            () =>
            {
                MakeObjects(1000);
                return Jvm.CountObjects() - before;
            },
            Is.LessThan(5_000).After(30).Seconds.PollEvery(10).MilliSeconds
        );
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

    /// <summary>Objects that are old for .NET's collector when they are let go.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void HoldObjects(int count)
    {
        var held = new List<object>();
        for (int i = 0; i < count; i++)
        {
            held.Add(Jvm.CallConstructor("java.lang.Object"));
        }

        GC.Collect();
        GC.KeepAlive(held);
    }

    private static int CountAfterCollection()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Jvm.CountObjects();
    }
}
