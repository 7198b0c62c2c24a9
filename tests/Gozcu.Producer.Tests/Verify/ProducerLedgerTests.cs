using Gozcu.Producer.Verify;

namespace Gozcu.Producer.Tests.Verify;

[TestFixture]
[Category("Unit")]
internal sealed class ProducerLedgerTests
{
    [Test]
    public void LostDoubleAndLateRecords_AreCountedAndNamed()
    {
        var ledger = new ProducerLedger("p");
        // Partition 0 has 0, 3, 2 (late), 3 (again); partition 1 has 7.
        long[] sequences = [0, 3, 2, 3];
        for (var offset = 0; offset < sequences.Length; offset++)
        {
            ledger.Add("t", 0, offset, sequences[offset]);
        }
        ledger.Add("t", 1, 0, 7);

        var account = ledger.Close(expected: null);

        Assert.That(account.Records, Is.EqualTo(5));
        Assert.That(account.Distinct, Is.EqualTo(4));
        Assert.That(account.Lost, Is.EqualTo(4));
        Assert.That(account.LostRanges, Is.EqualTo(new[] { "1", "4-6" }));
        Assert.That(account.Doubled, Is.EqualTo(1));
        Assert.That(account.DoubledRecords, Is.EqualTo(new[] { "t-0-3" }));
        Assert.That(account.OutOfOrder, Is.EqualTo(1));
    }

    [Test]
    public void RecordsMissingAtTheEnd_AreLost_WhenTheirNumberIsKnown()
    {
        var ledger = new ProducerLedger("p");
        ledger.Add("t", 0, 0, 0);

        Assert.That(ledger.Close(expected: null).Lost, Is.Zero);
        Assert.That(ledger.Close(expected: 10).LostRanges, Is.EqualTo(new[] { "1-9" }));
    }

    [Test]
    public void PartitionsReadOneAfterTheOther_AreInOrder()
    {
        var ledger = new ProducerLedger("p");
        for (var partition = 2; partition >= 0; partition--)
        {
            for (var i = 0; i < 1000; i++)
            {
                ledger.Add("t", partition, i, 3 * i + partition);
            }
        }

        var account = ledger.Close(expected: 3000);

        Assert.That((account.Lost, account.Doubled, account.OutOfOrder), Is.EqualTo((0L, 0L, 0L)));
    }
}
