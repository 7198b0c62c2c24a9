using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.Tests.Running;

[TestFixture]
[Category("Unit")]
internal sealed class ErrorTextTests
{
    [Test]
    public void Causes_AreToldOnce()
    {
        var exception = new InvalidOperationException("It broke.", new IOException("Disk full.", new IOException("Disk full.")));

        Assert.That(ErrorText.Of(exception), Is.EqualTo("It broke.\n  because: Disk full."));
    }

    [Test]
    public void EngineErrors_AreLeftOutBelowOthersOnly()
    {
        var engine = new IOException("Task 3 failed.");

        Assert.That(ErrorText.Of(new InvalidOperationException("No table.", engine), typeof(IOException)), Is.EqualTo("No table."));
        Assert.That(ErrorText.Of(engine, typeof(IOException)), Is.EqualTo("Task 3 failed."));
    }

    [Test]
    public void StackTracesInAMessage_AreLeftOut()
    {
        const string Message =
            "Job aborted: no space left\n\tat org.apache.spark.A.b(A.scala:1)\n\t... 3 more\nCaused by: java.io.IOException: full\n\nDriver stacktrace:";

        Assert.That(ErrorText.Of(new IOException(Message)), Is.EqualTo("Job aborted: no space left\nCaused by: java.io.IOException: full"));
    }

    [Test]
    public void LongMessages_AreCut()
    {
        var text = ErrorText.Of(new IOException(new string('x', 1000) + string.Concat(Enumerable.Repeat("\nline", 20))));

        Assert.That(text.Split('\n'), Has.Length.EqualTo(7));
        Assert.That(text, Does.Contain("x…").And.EndsWith("(--verbose shows everything)"));
    }
}
