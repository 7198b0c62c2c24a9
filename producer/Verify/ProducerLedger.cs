namespace Gozcu.Producer.Verify;

/// <summary>Ledger of one producer's records as they are read. Partitions may be read in any order, each from its beginning.</summary>
public sealed class ProducerLedger(string producer)
{
    internal const int Shown = 10;

    private readonly SequenceSet _seen = new();
    private readonly Dictionary<int, long> _lastByPartition = [];
    private readonly List<string> _doubled = [];
    private long _records;
    private long _doubles;
    private long _outOfOrder;

    /// <summary>Number of distinct records so far.</summary>
    public long Distinct => _seen.Count;

    /// <summary>Adds a record.</summary>
    public void Add(string topic, int partition, long offset, long sequence)
    {
        _records++;
        if (!_seen.Add(sequence))
        {
            _doubles++;
            if (_doubled.Count < Shown)
            {
                _doubled.Add($"{topic}-{partition}-{offset}");
            }
            return;
        }
        var last = _lastByPartition.GetValueOrDefault(partition, -1);
        if (sequence < last)
        {
            _outOfOrder++;
        }
        _lastByPartition[partition] = Math.Max(last, sequence);
    }

    /// <summary>Returns the account of the producer.</summary>
    /// <param name="expected">Expected number of distinct records; null if unknown.</param>
    public ProducerAccount Close(long? expected)
    {
        var end = Math.Max(_seen.Max + 1, expected ?? 0);
        return new ProducerAccount(
            producer,
            _records,
            _seen.Count,
            end - _seen.Count,
            _doubles,
            _outOfOrder,
            [.. _seen.Gaps(end).Take(Shown).Select(gap => gap.First == gap.Last ? $"{gap.First}" : $"{gap.First}-{gap.Last}")],
            _doubled
        );
    }
}
