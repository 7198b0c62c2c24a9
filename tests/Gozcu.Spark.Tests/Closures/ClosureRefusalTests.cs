using Microsoft.Spark;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Tests.Closures;

[Category("Unit")]
public sealed class ClosureRefusalTests
{
    private readonly FakeFrame _frame = new();
    private readonly int _limit = 3;

    [Test]
    public void Stream_IsRefusedByItsVariable()
    {
        using var file = new MemoryStream();
        var length = 1L;

        Assert.That(
            () => ClosureWriter.Write(() => file.Length + length, "score"),
            Throws
                .TypeOf<ClosureException>()
                .With.Message.EqualTo(
                    "Function 'score' captures file of type System.IO.MemoryStream, which cannot travel to the executors: it is open in this process. Capture the path or the bytes, and open it inside the function."
                )
        );
    }

    [Test]
    public void JvmObject_InsideAnObject_IsRefusedByItsPath()
    {
        var job = new { Frames = new List<FakeFrame> { new() } };

        Assert.That(
            () => ClosureWriter.Write(() => job.Frames.Count, "f"),
            Throws
                .TypeOf<ClosureException>()
                .With.Message.Contains("captures job.Frames")
                .And.Message.Contains("[0]")
                .And.Message.Contains("driver's JVM")
        );
    }

    [Test]
    public void NeighboursCapture_IsLeftBehind()
    {
        using var file = new MemoryStream();
        var factor = 2;
        Func<long> neighbour = () => file.Length;
        Func<int, int> function = x => x * factor;

        Assert.That(((Func<int, int>)ClosureReader.Read(ClosureWriter.Write(function, "f")))(4), Is.EqualTo(8));
        Assert.That(neighbour(), Is.Zero);
    }

    [Test]
    public void NeighboursCapture_OfAnOuterScope_IsLeftBehind()
    {
        using var file = new MemoryStream();
        var factor = 2;
        var results = new List<Func<int, int>>();
        Func<long> neighbour = () => file.Length;
        for (var i = 0; i < 2; i++)
        {
            var offset = i;
            results.Add(x => x * factor + offset);
        }

        Assert.That(((Func<int, int>)ClosureReader.Read(ClosureWriter.Write(results[1], "f")))(4), Is.EqualTo(9));
        Assert.That(neighbour(), Is.Zero);
    }

    [Test]
    public void FieldsOfThis_ThatAreNotUsed_AreLeftBehind()
    {
        Func<int, bool> function = x => x > _limit;

        Assert.That(((Func<int, bool>)ClosureReader.Read(ClosureWriter.Write(function, "f")))(4), Is.True);
    }

    [Test]
    public void FieldOfThis_ThatIsUsed_IsRefusedByName() =>
        Assert.That(
            () => ClosureWriter.Write(() => _frame.GetHashCode() + _limit, "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures this._frame")
        );

    [Test]
    public void ThreadsAndTokens_AreRefused()
    {
        var thread = Thread.CurrentThread;
        using var source = new CancellationTokenSource();
        var token = source.Token;

        Assert.That(
            () => ClosureWriter.Write(() => thread.IsAlive, "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures thread ")
        );
        Assert.That(
            () => ClosureWriter.Write(() => token.IsCancellationRequested, "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures token").And.Message.Contains("TaskContext")
        );
    }

    [Test]
    public void Address_IsRefused()
    {
        var address = (IntPtr)42;

        Assert.That(
            () => ClosureWriter.Write(() => address != 0, "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures address of type System.IntPtr")
        );
    }

    [Test]
    public void NoneToken_Travels()
    {
        var token = CancellationToken.None;

        Assert.That(((Func<bool>)ClosureReader.Read(ClosureWriter.Write(() => token.IsCancellationRequested, "f")))(), Is.False);
    }

    [Test]
    public void CompiledExpression_IsRefused()
    {
        System.Linq.Expressions.Expression<Func<int, int>> expression = x => x + 1;

        Assert.That(
            () => ClosureWriter.Write(expression.Compile(), "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("lambda or method")
        );
    }

    [Test]
    public void AssemblyBuiltTypeByType_IsRefused()
    {
        var builder = System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(
            new System.Reflection.AssemblyName("transient"),
            System.Reflection.Emit.AssemblyBuilderAccess.Run
        );
        var value = Activator.CreateInstance(builder.DefineDynamicModule("transient").DefineType("Made").CreateType())!;

        Assert.That(
            () => ClosureWriter.Write(() => value.GetHashCode(), "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("assembly transient").And.Message.Contains("PersistedAssemblyBuilder")
        );
    }

    private static IEnumerable<TestCaseData> Refused()
    {
        var gate = new Lock();
        using var semaphore = new SemaphoreSlim(1);
        var task = Task.FromResult(1);
        using var client = new HttpClient();
        var query = new List<int> { 1 }.Where(x => x > 0);
        using var timer = new Timer(_ => { });
        var outer = new { Inner = new Dictionary<string, object> { ["k"] = task } };
        yield return new TestCaseData(
            (Func<bool>)(() => gate.IsHeldByCurrentThread),
            "captures gate of type System.Threading.Lock",
            "static lock"
        );
        yield return new TestCaseData((Func<object>)(() => semaphore), "captures semaphore", "static lock");
        yield return new TestCaseData((Func<object>)(() => task), "captures task", "Await it");
        yield return new TestCaseData((Func<object>)(() => client), "captures client", "open it inside the function");
        yield return new TestCaseData((Func<object>)(() => query), "captures query", "ToList()");
        yield return new TestCaseData((Func<object>)(() => timer), "captures timer", "make it inside the function");
        yield return new TestCaseData((Func<object>)(() => outer), "captures outer.Inner[k]", "Await it");
    }

    [TestCaseSource(nameof(Refused))]
    public void WhatBelongsToAProcess_IsRefusedByItsVariableWithAdvice(Delegate function, string what, string advice) =>
        Assert.That(
            () => ClosureWriter.Write(function, "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains(what).And.Message.Contains(advice)
        );

    private sealed class FakeFrame : IJvmObjectReferenceProvider
    {
        public JvmObjectReference Reference => throw new NotSupportedException();
    }
}
