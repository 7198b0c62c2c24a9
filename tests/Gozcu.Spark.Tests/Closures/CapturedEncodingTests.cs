using System.Text;
using Microsoft.Spark;
using Microsoft.Spark.Closures;

namespace Gozcu.Spark.Tests.Closures;

/// <summary>Encodings write and read on the other side what they do here, marks and faults included.</summary>
[Category("Unit")]
public sealed class CapturedEncodingTests
{
    private static readonly Encoding[] s_encodings =
    [
        Encoding.UTF8,
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        Encoding.UTF32,
        Encoding.ASCII,
        Encoding.Latin1,
        new UTF8Encoding(false),
        new UTF8Encoding(true, true),
        new UTF8Encoding(false, true),
        new UnicodeEncoding(true, false, true),
        new UTF32Encoding(true, true, false),
        CodePagesEncodingProvider.Instance.GetEncoding(1254)!,
        CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!,
        CodePagesEncodingProvider.Instance.GetEncoding(37)!,
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!,
        Encoding.GetEncoding("us-ascii", new EncoderReplacementFallback("<?>"), new DecoderReplacementFallback("#")),
        Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback(""), DecoderFallback.ExceptionFallback)!,
    ];

    [TestCaseSource(nameof(s_encodings))]
    public void Encoding_DoesTheSame(Encoding encoding)
    {
        Encoding copy = Travel(encoding);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy, Is.EqualTo(encoding));
            Assert.That(copy.GetPreamble(), Is.EqualTo(encoding.GetPreamble()));
            Assert.That(copy.IsReadOnly, Is.EqualTo(encoding.IsReadOnly));
            Assert.That(Outcome(() => copy.GetBytes("aşğ€ \ud800🙂ÿ日")), Is.EqualTo(Outcome(() => encoding.GetBytes("aşğ€ \ud800🙂ÿ日"))));
            Assert.That(
                Outcome(() => copy.GetString([0x41, 0xff, 0xfe, 0x81, 0xd8])),
                Is.EqualTo(Outcome(() => encoding.GetString([0x41, 0xff, 0xfe, 0x81, 0xd8])))
            );
        }
    }

    [Test]
    public void EncodingsOfTheProcess_AreTheProcesses() => Assert.That(Travel(Encoding.UTF8), Is.SameAs(Encoding.UTF8));

    [Test]
    public void ClassesOfTheApplication_AreRefused()
    {
        Encoding own = new OwnEncoding();
        Encoding odd = Encoding.GetEncoding("us-ascii", new OwnFallback(), DecoderFallback.ReplacementFallback);

        Assert.That(
            () => Travel(own),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures value").And.Message.Contains("static field")
        );
        Assert.That(() => Travel(odd), Throws.TypeOf<ClosureException>().With.Message.Contains("Make it inside the function"));
    }

    private static string Outcome(Func<object> use)
    {
        try
        {
            return use() is byte[] bytes ? Convert.ToHexString(bytes) : (string)use();
        }
        catch (ArgumentException e)
        {
            return e.GetType().Name;
        }
    }

    private static Encoding Travel(Encoding value) => ((Func<Encoding>)ClosureReader.Read(ClosureWriter.Write(() => value, "f")))();

    private sealed class OwnEncoding : UTF8Encoding;

    private sealed class OwnFallback : EncoderFallback
    {
        public override int MaxCharCount => 1;

        public override EncoderFallbackBuffer CreateFallbackBuffer() => new EncoderReplacementFallback("x").CreateFallbackBuffer();
    }
}
