using Gozcu.Demo;

namespace Gozcu.Jobs.Tests.Demo;

[TestFixture]
[Category("Unit")]
internal sealed class LedgerTests
{
    [Test]
    public void EveryRecordOnceInOneTopicAndStored_IsBalanced()
    {
        var ledger = Ledger.Of(Set("a", "b", "c"), Outputs(0, ("scores", Set("a", "b")), ("dead-letter", Set("c"))), Set("a", "b", "c"));

        Assert.That(ledger.IsBalanced, Is.True);
        Assert.That(ledger.ByTopic, Is.EqualTo(new Dictionary<string, long> { ["scores"] = 2, ["dead-letter"] = 1 }));
    }

    [Test]
    public void RepeatedOutput_StaysBalanced()
    {
        var ledger = Ledger.Of(Set("a"), Outputs(3, ("scores", Set("a"))), Set("a"));

        Assert.That(ledger.IsBalanced, Is.True);
        Assert.That(ledger.Repeated, Is.EqualTo(3));
    }

    [Test]
    public void MissingOutput_IsLost()
    {
        var ledger = Ledger.Of(Set("a", "b"), Outputs(0, ("scores", Set("a"))), Set("a", "b"));

        Assert.That(ledger.IsBalanced, Is.False);
        Assert.That(ledger.Lost, Is.EqualTo(1));
    }

    [Test]
    public void OutputInTwoTopics_IsDouble()
    {
        var ledger = Ledger.Of(Set("a"), Outputs(0, ("scores", Set("a")), ("alerts.warning", Set("a"))), Set("a"));

        Assert.That(ledger.IsBalanced, Is.False);
        Assert.That(ledger.Double, Is.EqualTo(1));
    }

    [Test]
    public void OneLostAndOneForeign_DoNotCancelOut()
    {
        var ledger = Ledger.Of(Set("a", "b"), Outputs(0, ("scores", Set("a", "x"))), Set("a", "b"));

        Assert.That(ledger.IsBalanced, Is.False);
        Assert.That((ledger.Lost, ledger.Foreign), Is.EqualTo((1, 1)));
    }

    [Test]
    public void StoreThatMissesOneAndHasAnother_IsNotBalanced()
    {
        var ledger = Ledger.Of(Set("a", "b"), Outputs(0, ("scores", Set("a", "b"))), Set("a", "x"));

        Assert.That(ledger.IsBalanced, Is.False);
        Assert.That((ledger.NotStored, ledger.StoredForeign), Is.EqualTo((1, 1)));
    }

    private static HashSet<string> Set(params string[] ids) => [.. ids];

    private static ObservedOutputs Outputs(long repeated, params (string Topic, HashSet<string> Ids)[] topics) =>
        new(topics.ToDictionary(t => t.Topic, t => (IReadOnlySet<string>)t.Ids), repeated, []);
}
