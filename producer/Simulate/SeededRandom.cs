using System.Numerics;

namespace Gozcu.Producer.Simulate;

/// <summary>
/// Random number generator that is reproducible for a seed and stream. It is xoshiro256** seeded by SplitMix64 (Blackman and Vigna, 2021), because <see
/// cref="Random"/> has no streams and its sequences for neighbouring seeds are correlated: stations would resemble each other.
/// </summary>
public sealed class SeededRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private double _spare = double.NaN;

    /// <summary>Creates a generator.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Number of one of the independent sequences of the seed.</param>
    public SeededRandom(int seed, int stream = 0)
    {
        var state = ((ulong)(uint)seed << 32) | (uint)stream;
        _s0 = SplitMix(ref state);
        _s1 = SplitMix(ref state);
        _s2 = SplitMix(ref state);
        _s3 = SplitMix(ref state);
    }

    /// <summary>Returns a uniform number in [0, 1), in steps of 2^-53.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns a uniform number in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public double NextDouble(double from, double to) => from + (to - from) * NextDouble();

    /// <summary>Returns a uniform integer from 0 to <paramref name="count"/> - 1.</summary>
    public int Next(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)(((NextBits() >> 32) * (ulong)count) >> 32);
    }

    /// <summary>Returns a number from the normal distribution of mean 0 and standard deviation 1, by Marsaglia's polar method.</summary>
    public double NextNormal()
    {
        if (!double.IsNaN(_spare))
        {
            var spare = _spare;
            _spare = double.NaN;
            return spare;
        }
        while (true)
        {
            var x = 2 * NextDouble() - 1;
            var y = 2 * NextDouble() - 1;
            var square = x * x + y * y;
            if (square is > 0 and < 1)
            {
                var factor = Math.Sqrt(-2 * Math.Log(square) / square);
                _spare = y * factor;
                return x * factor;
            }
        }
    }

    private ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
