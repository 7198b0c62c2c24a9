using System.Numerics;

namespace Gozcu.Producer.Verify;

/// <summary>
/// Set of sequence numbers. It needs at most one bit per number, in blocks of 65,536; a full block needs no memory, so that a billion records read almost in
/// order cost kilobytes. Intervals would cost more: a reader that reads one partition before the others sees only every third number.
/// </summary>
public sealed class SequenceSet
{
    private const int BlockBits = 16;
    private const int BlockSize = 1 << BlockBits;
    private static readonly Block Full = new() { Count = BlockSize };

    private readonly Dictionary<long, Block> _blocks = [];

    /// <summary>Number of distinct numbers.</summary>
    public long Count { get; private set; }

    /// <summary>Largest number, or -1 if the set is empty.</summary>
    public long Max { get; private set; } = -1;

    /// <summary>Number of blocks that hold bits, of 8 KiB each.</summary>
    internal int OpenBlocks => _blocks.Values.Count(b => b != Full);

    /// <summary>Adds a number, 0 or more. Returns false if the set already contains it.</summary>
    public bool Add(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var key = number >> BlockBits;
        if (!_blocks.TryGetValue(key, out var block))
        {
            _blocks[key] = block = new Block { Bits = new ulong[BlockSize / 64] };
        }
        else if (block == Full)
        {
            return false;
        }
        var bit = (int)(number & (BlockSize - 1));
        var mask = 1UL << (bit & 63);
        if ((block.Bits[bit >> 6] & mask) != 0)
        {
            return false;
        }
        block.Bits[bit >> 6] |= mask;
        if (++block.Count == BlockSize)
        {
            _blocks[key] = Full;
        }
        Count++;
        Max = Math.Max(Max, number);
        return true;
    }

    /// <summary>Returns the numbers from 0 to below <paramref name="end"/> that are not in the set, as inclusive ranges in order.</summary>
    public IEnumerable<(long First, long Last)> Gaps(long end)
    {
        var next = 0L;
        foreach (var key in _blocks.Keys.Order())
        {
            var start = key << BlockBits;
            foreach (var (first, last) in Runs(_blocks[key]))
            {
                if (start + first > next && next < end)
                {
                    yield return (next, Math.Min(start + first, end) - 1);
                }
                next = start + last + 1;
            }
        }
        if (next < end)
        {
            yield return (next, end - 1);
        }
    }

    /// <summary>Returns the runs of set bits of a block, as inclusive ranges.</summary>
    private static IEnumerable<(int First, int Last)> Runs(Block block)
    {
        if (block == Full)
        {
            yield return (0, BlockSize - 1);
            yield break;
        }
        for (var bit = Find(block.Bits, 0, set: true); bit < BlockSize; )
        {
            var end = Find(block.Bits, bit, set: false);
            yield return (bit, end - 1);
            bit = Find(block.Bits, end, set: true);
        }
    }

    /// <summary>Returns the first bit from <paramref name="from"/> on that is set, or clear; the size of the block if there is none.</summary>
    private static int Find(ulong[] bits, int from, bool set)
    {
        while (from < BlockSize)
        {
            var word = (set ? bits[from >> 6] : ~bits[from >> 6]) >> (from & 63);
            if (word != 0)
            {
                return from + BitOperations.TrailingZeroCount(word);
            }
            from = (from | 63) + 1;
        }
        return BlockSize;
    }

    private sealed class Block
    {
        public ulong[] Bits { get; init; } = [];

        public int Count { get; set; }
    }
}
