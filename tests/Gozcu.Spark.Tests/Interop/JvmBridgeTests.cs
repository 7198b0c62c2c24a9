using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Tests.Interop;

[Category("EndToEnd")]
public sealed class JvmBridgeTests
{
    private static IJvmBridge Jvm => SparkFixture.Session.Reference.Jvm;

    [TestCase("")]
    [TestCase("plain")]
    [TestCase("back\\slash, \\n, new\nline, \r, tab\t")]
    [TestCase("Türkçe, 日本語, 𝄞")]
    public void String_RoundTrips(string text) => Assert.That(ThroughList(text), Is.EqualTo(text));

    [TestCase(int.MinValue)]
    [TestCase(long.MaxValue)]
    [TestCase(0.1)]
    [TestCase(double.MaxValue)]
    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(true)]
    public void Primitive_RoundTrips(object value) => Assert.That(ThroughList(value), Is.EqualTo(value).And.TypeOf(value.GetType()));

    [Test]
    public void Decimal_RoundTrips() => Assert.That(ThroughList(12345678901234567890.123m), Is.EqualTo(12345678901234567890.123m));

    [Test]
    public void Bytes_RoundTrip()
    {
        byte[] bytes = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];
        Assert.That(Jvm.CallStaticJavaMethod("java.util.Arrays", "copyOf", bytes, bytes.Length), Is.EqualTo(bytes));
    }

    [TestCase(new[] { 1.5, 2 }, "[D")]
    [TestCase(new[] { 1, 2 }, "[I")]
    [TestCase(new[] { 1L }, "[J")]
    [TestCase(new[] { true, false }, "[Z")]
    [TestCase(new[] { "a", "b" }, "[Ljava.lang.String;")]
    public void Array_ArrivesAsJavaArrayOfItsKind(Array array, string javaClass)
    {
        var there = (JvmObjectReference)ThroughList(array)!;
        Assert.That(there.InvokeObject("getClass").Invoke("getName"), Is.EqualTo(javaClass));
        Assert.That(there.ReadArray(), Is.EqualTo(array));
    }

    [Test]
    public void JaggedArray_Arrives() =>
        Assert.That(
            Jvm.CallStaticJavaMethod("java.util.Arrays", "deepToString", (object)new object[] { new[] { new[] { 1, 2 }, [3] } }),
            Is.EqualTo("[[[1, 2], [3]]]")
        );

    [Test]
    public void ListsAndDictionaries_ArriveAsJavaCollections()
    {
        var list = (JvmObjectReference)
            Jvm.CallStaticJavaMethod(
                "java.util.Collections",
                "unmodifiableList",
                new List<object?>
                {
                    1,
                    "a",
                    null,
                    new List<int> { 2 },
                }
            )!;
        var map = (JvmObjectReference)
            Jvm.CallStaticJavaMethod("java.util.Collections", "unmodifiableMap", new Dictionary<string, int> { ["x"] = 1 })!;
        Assert.That($"{list} {map}", Is.EqualTo("[1, a, null, [2]] {x=1}"));
    }

    [Test]
    public void LargeArray_ArrivesWhole()
    {
        double[] values = [.. Enumerable.Range(0, 5000).Select(i => i / 7.0)];
        var copy = (JvmObjectReference)Jvm.CallStaticJavaMethod("java.util.Arrays", "copyOf", values, values.Length)!;
        Assert.That(copy.ReadArray(), Is.EqualTo(values));
    }

    [Test]
    public void Field_IsRead()
    {
        Assert.That(Jvm.ReadStaticField("java.lang.Integer", "MAX_VALUE"), Is.EqualTo(int.MaxValue));
        Assert.That(
            () => Jvm.ReadStaticField("java.lang.Integer", "NONE"),
            Throws.InstanceOf<JvmException>().With.Message.Contains("NONE")
        );
    }

    [Test]
    public void JavaException_CarriesClassMessageStackAndCause()
    {
        JvmObjectReference cause = Jvm.CallConstructor("java.lang.IllegalStateException", "the cause");
        var future = Jvm.CallConstructor("java.util.concurrent.CompletableFuture");
        future.Invoke("completeExceptionally", cause);
        JvmException exception = Assert.Throws<JvmException>(() => future.Invoke("get"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.JavaClass, Is.EqualTo("java.util.concurrent.ExecutionException"));
            Assert.That(exception.JavaMessage, Is.EqualTo("java.lang.IllegalStateException: the cause"));
            Assert.That(exception.JavaStackTrace, Does.Contain("at java.base/java.util.concurrent.CompletableFuture"));
            Assert.That(exception.InnerException, Is.TypeOf<JvmException>().With.Message.EqualTo("the cause"));
            Assert.That(exception.ToString(), Does.Contain("Java stack trace"));
        }
    }

    [Test]
    public void UnknownMethod_SaysWhich() =>
        Assert.That(
            () => Jvm.CallStaticJavaMethod("java.lang.Math", "notThere", 1),
            Throws.InstanceOf<JvmException>().With.Message.Contains("notThere")
        );

    [Test]
    public void UnsupportedArgument_IsRefusedAndTheConnectionStaysGood()
    {
        Assert.That(() => Jvm.CallStaticJavaMethod("java.lang.String", "valueOf", new object()), Throws.TypeOf<NotSupportedException>());
        Assert.That(Jvm.CallStaticJavaMethod("java.lang.Math", "abs", -3), Is.EqualTo(3));
    }

    private static object? ThroughList(object value)
    {
        JvmObjectReference list = Jvm.CallConstructor("java.util.ArrayList");
        list.Invoke("add", value);
        return list.Invoke("get", 0);
    }
}
