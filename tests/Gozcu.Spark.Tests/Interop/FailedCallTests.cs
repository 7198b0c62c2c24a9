using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Tests.Interop;

/// <summary>Calls that fail on this side, before they are sent or while their answer is read: later calls of the thread get their own answers.</summary>
[Category("Unit")]
[CancelAfter(30_000)]
public sealed class FailedCallTests
{
    private static readonly object NoArgument = new Version(1, 2);

    [Test]
    public void ArgumentThatCannotBeSent_LeavesNothingBehind() =>
        AssertThatLaterCallsAreRight<NotSupportedException>(jvm => jvm.CallConstructor("x.Y", 1, NoArgument));

    [Test]
    public void ElementThatCannotBeSent_LeavesNothingBehind() =>
        AssertThatLaterCallsAreRight<NotSupportedException>(jvm => jvm.CallConstructor("x.Y", (object)new[] { 1, NoArgument }));

    [Test]
    public void EntryThatCannotBeSent_LeavesNothingBehind() =>
        AssertThatLaterCallsAreRight<NotSupportedException>(jvm =>
            jvm.CallConstructor("x.Y", new Dictionary<string, object> { ["a"] = 1, ["b"] = NoArgument })
        );

    [Test]
    public void CollectionThatThrows_LeavesNothingBehind() =>
        AssertThatLaterCallsAreRight<InvalidOperationException>(jvm => jvm.CallConstructor("x.Y", Throwing()));

    [Test]
    public void AnswerThatCannotBeRead_LeavesNothingBehind() =>
        AssertThatLaterCallsAreRight<OverflowException>(jvm => jvm.CallStaticJavaMethod("x.Y", "number", "1e999"));

    [Test]
    public void OneOfManyAnswersThatCannotBeRead_LeavesNothingBehind() =>
        AssertThatLaterCallsAreRight<OverflowException>(jvm => jvm.CallConstructor("x.Y").ReadArray());

    [Test]
    public void ManyCallsOfWhichOneThrows_LeaveNothingBehind() =>
        AssertThatLaterCallsAreRight<InvalidOperationException>(jvm =>
            jvm.Pipeline(
                3,
                (writer, i) =>
                {
                    writer.Raw("c\nz:x.Y\necho\n"u8);
                    writer.Argument($"{i}");
                    writer.Raw("e\n"u8);
                },
                (i, _) => throw new InvalidOperationException($"{i}")
            )
        );

    private static IEnumerable<int> Throwing()
    {
        yield return 1;
        throw new InvalidOperationException("no more");
    }

    private static void AssertThatLaterCallsAreRight<TException>(Action<JvmBridge> call)
        where TException : Exception
    {
        using var gateway = new AgreeableGateway("s");
        using var jvm = new JvmBridge(gateway.Port, "s", null);
        for (int i = 0; i < 3; i++)
        {
            Assert.That(() => call(jvm), Throws.TypeOf<TException>());
            Assert.That(jvm.CallStaticJavaMethod("x.Y", "echo", $"answer {i}"), Is.EqualTo($"answer {i}"));
        }

        Assert.That(gateway.Connections, Is.EqualTo(1), "no connection had to be made anew");
        Assert.That(jvm.IsBroken, Is.False);
    }
}
