using Gozcu.Spark.Generator;
using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Tests.ML.Generator;

[Category("Unit")]
public class ScalaSignatureTests
{
    [Test]
    public void Parse_ReadsValuesMethodsAndNestedTypes()
    {
        var value = ScalaSignature.Parse("=> Array[Double]")!;
        var method = ScalaSignature.Parse("(map: java.util.Map[Int,String], f: (Int, Double) => Double)org.X[A, B]")!;

        Assert.That((value.Parameters, value.Result), Is.EqualTo(((IReadOnlyList<(string, string)>?)null, "Array[Double]")));
        Assert.That(method.Parameters, Is.EqualTo(new[] { ("map", "java.util.Map[Int,String]"), ("f", "(Int, Double) => Double") }));
        Assert.That((method.Result, method.Arity), Is.EqualTo(("org.X[A, B]", 2)));
        Assert.That(ScalaSignature.Parse("()Unit")!.Parameters, Is.Empty);
    }

    [TestCase("[T](value: T)Unit", TestName = "type parameters")]
    [TestCase("(a: Int)(implicit b: Int)Unit", TestName = "several parameter lists")]
    public void Parse_OfWhatDotnetHasNoCounterpartOf_IsNull(string signature) => Assert.That(ScalaSignature.Parse(signature), Is.Null);

    [TestCase("--nothing")]
    [TestCase("--output")]
    [TestCase("--class a.B")]
    [TestCase("--output /no/such/folder")]
    public void Command_WithWrongOptions_EndsWithTwoAndSaysWhy(string line)
    {
        var errors = new StringWriter();

        Assert.That(GeneratorCommand.Run(line.Split(' '), TextWriter.Null, errors), Is.EqualTo(2));
        Assert.That(errors.ToString(), Does.Contain("--"));
    }
}
