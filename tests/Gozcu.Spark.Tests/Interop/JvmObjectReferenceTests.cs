using Microsoft.Spark;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Spark.Tests.Interop;

/// <summary>The way to what the binding has no class for: any class, any object of the JVM.</summary>
[Category("EndToEnd")]
public sealed class JvmObjectReferenceTests
{
    private static IJvmBridge Jvm => SparkFixture.Session.Reference.Jvm;

    [Test]
    public void Objects_AreConstructedCalledAndRead()
    {
        JvmObjectReference list = Jvm.CallConstructor("java.util.ArrayList");
        JvmObjectReference text = Jvm.CallConstructor("java.lang.StringBuilder", "ab");
        JvmObjectReference part = Jvm.CallConstructor("java.awt.Point", 3, 4);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.Invoke("add", "x"), Is.True);
            Assert.That(list.Invoke("add", 0, "first"), Is.Null);
            Assert.That(list.Invoke("size"), Is.EqualTo(2));
            Assert.That(list.ToString(), Is.EqualTo("[first, x]"));
            Assert.That(text.Invoke("append", "c")!.ToString(), Is.EqualTo("abc"));
            Assert.That((part.ReadField("x"), Jvm.ReadField(part, "y")), Is.EqualTo((3, 4)));
            Assert.That(() => part.ReadField("none"), Throws.InstanceOf<JvmException>().With.Message.Contains("none"));
            Assert.That(list.GetDebugInfo(), Does.EndWith("of java.util.ArrayList"));
            Assert.That(
                () => Jvm.CallConstructor("no.such.Class"),
                Throws.InstanceOf<JvmException>().With.Message.Contains("no.such.Class")
            );
        }
    }

    [Test]
    public void Bridge_CallsWithAnyNumberOfArguments()
    {
        JvmObjectReference map = Jvm.CallConstructor("java.util.TreeMap");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Jvm.CallNonStaticJavaMethod(map, "put", "k", 1), Is.Null);
            Assert.That(Jvm.CallNonStaticJavaMethod(map, "get", "k"), Is.EqualTo(1));
            Assert.That(Jvm.CallNonStaticJavaMethod(map, "size"), Is.EqualTo(1));
            Assert.That(Jvm.CallStaticJavaMethod("java.lang.Math", "max", 3, 5), Is.EqualTo(5));
            Assert.That(Jvm.CallStaticJavaMethod("java.lang.Math", "abs", -2.5), Is.EqualTo(2.5));
            Assert.That(Jvm.CallStaticJavaMethod("java.lang.Long", "parseLong", "12"), Is.EqualTo(12L));
            Assert.That(Jvm.CallStaticJavaMethod("java.lang.System", "lineSeparator"), Is.EqualTo("\n"));
            Assert.That(SparkEnvironment.JvmBridge, Is.SameAs(Jvm));
        }
    }

    [Test]
    public void ScalaObjects_AreReachedByTheirModule()
    {
        var module = (JvmObjectReference)Jvm.ReadStaticField("org.apache.spark.sql.types.DecimalType$", "MODULE$")!;
        Assert.That(module.Invoke("MAX_PRECISION"), Is.EqualTo(38));
    }

    [Test]
    public void WhatTheBindingHasNoMemberFor_IsCalledOnItsObject()
    {
        DataFrame frame = SparkFixture.Session.Range(3);
        var plan = (JvmObjectReference)((JvmObjectReference)frame.Reference.Invoke("queryExecution")!).Invoke("optimizedPlan")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Invoke("nodeName"), Is.EqualTo("Range"));
            Assert.That(frame.Reference.Jvm, Is.SameAs(Jvm));
            Assert.That(frame.Reference, Is.Not.EqualTo(SparkFixture.Session.Reference));
        }
    }

    [Test]
    public void Bridge_CanBeSet()
    {
        IJvmBridge bridge = Jvm;
        SparkEnvironment.JvmBridge = bridge;
        Assert.That(SparkEnvironment.JvmBridge, Is.SameAs(bridge));
    }

    [Test]
    public void ExceptionsAndVersions_AreMadeOfTexts()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new JvmException("text").Message, Is.EqualTo("text"));
            Assert.That(new StreamingQueryException("text").Message, Is.EqualTo("text"));
            Assert.That(new SinceAttribute("3.1.0").Version, Is.EqualTo(new Version(3, 1, 0)));
            Assert.That(new DeprecatedAttribute("3.2.0").Version, Is.EqualTo(new Version(3, 2, 0)));
            Assert.That(new RemovedAttribute("3.0.0").Version, Is.EqualTo(new Version(3, 0, 0)));
        }
    }
}
