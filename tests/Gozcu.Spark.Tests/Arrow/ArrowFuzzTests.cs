using System.Buffers.Binary;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Sql.Conversions;

namespace Gozcu.Spark.Tests.Arrow;

/// <summary>
/// Streams damaged in ways that are likely to hurt: each is either read, or refused by an <see cref="ArrowFormatException"/> (or an <see cref="EndOfStreamException"/> where bytes are missing). The
/// seeds are fixed, so a failure can be repeated.
/// </summary>
[Category("Unit")]
public sealed class ArrowFuzzTests
{
    private const int RoundsASeed = 1_000;
    private const long LargestAllocation = 64 << 20;

    private static readonly byte[][] Corpus = [.. ArrowCorpus.Streams()];

    [Test]
    public void Corpus_Undamaged_IsRead()
    {
        Assert.That(Corpus, Has.Length.GreaterThan(10));
        foreach (var bytes in Corpus)
        {
            Assert.That(Read(bytes), Is.Null);
        }
    }

    [Test]
    public void DamagedStream_IsReadOrRefused([Values(1, 2, 3, 4, 5, 6, 7, 8)] int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < RoundsASeed; round++)
        {
            var damaged = Damage(random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Exception? outcome;
            try
            {
                outcome = Read(damaged);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, round {round}: {Convert.ToBase64String(damaged)}", e);
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(allocated, Is.LessThan(LargestAllocation), $"seed {seed}, round {round}: {Convert.ToBase64String(damaged)}");
            refused += outcome is null ? 0 : 1;
        }

        // Neither all nor none: the damage is of a kind that matters.
        Assert.That(refused, Is.InRange(RoundsASeed / 10, RoundsASeed * 98 / 100));
    }

    /// <summary>Reads all there is in a stream, in every way; gives the error that refused it, if one did.</summary>
    private static Exception? Read(byte[] bytes)
    {
        try
        {
            using var reader = new ArrowStreamReader(new MemoryStream(bytes));
            var rows = new RowReader(reader.Schema);
            while (reader.Read() is { } batch)
            {
                foreach (var column in batch.Columns)
                {
                    Touch(column);
                }

                var writer = new ArrowStreamWriter(Stream.Null, batch.Schema);
                writer.Write(batch);
                Tolerate(() => rows.Read(batch.Length <= 1_000 ? batch : batch.Slice(0, 1_000)));
            }

            return null;
        }
        catch (Exception e) when (e is ArrowFormatException or EndOfStreamException)
        {
            return e;
        }
    }

    private static void Touch(ArrowColumn column)
    {
        _ = column.Validity.Length;
        for (var row = 0; row < Math.Min(column.Length, 200); row++)
        {
            Tolerate(() => column.GetValue(row));
        }

        switch (column)
        {
            case BytesColumn bytes when column.Length > 0:
                Assert.That(
                    bytes.GetBytes(0).Length + bytes.GetBytes(column.Length - 1).Length,
                    Is.LessThanOrEqualTo(2 * bytes.Bytes.Length)
                );
                break;
            case ListColumn list:
                Touch(list.Elements);
                break;
            case StructColumn structs:
                foreach (var field in structs.Fields)
                {
                    Touch(field);
                }

                break;
        }
    }

    /// <summary>Numbers that are no date or decimal of .NET's, and keys that are null or come twice, are found when they are converted.</summary>
    private static void Tolerate(Action convert)
    {
        try
        {
            convert();
        }
        catch (Exception e)
            when (e
                    is ArrowFormatException
                        or OverflowException
                        or ArgumentOutOfRangeException
                        or InvalidCastException
                        or NullValueException
            )
        {
            // Not the stream's fault.
        }
    }

    private static byte[] Damage(Random random)
    {
        var bytes = Corpus[random.Next(Corpus.Length)].ToArray();
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            bytes = Damage(bytes, random);
        }

        return bytes;
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        if (bytes.Length < 16)
        {
            return bytes;
        }

        // The metadata stands at the front, and is where damage goes furthest.
        var at = random.Next(random.Next(2) == 0 ? Math.Min(600, bytes.Length - 8) : bytes.Length - 8);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2:
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at & ~3), Number(random));
                return bytes;
            case 3:
                BinaryPrimitives.WriteInt64LittleEndian(
                    bytes.AsSpan(at & ~7),
                    random.Next(3) == 0 ? long.MaxValue >> random.Next(40) : Number(random)
                );
                return bytes;
            case 4:
                return bytes[..at];
            case 5:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + (8 * random.Next(1, 9)))..]];
            case 6:
                return [.. bytes[..at], .. bytes[Math.Max(0, at - (8 * random.Next(1, 9)))..]];
            default:
                var other = Corpus[random.Next(Corpus.Length)];
                return [.. bytes[..at], .. other[Math.Min(other.Length, at)..]];
        }
    }

    private static int Number(Random random) =>
        random.Next(8) switch
        {
            0 => 0,
            1 => -1,
            2 => int.MaxValue,
            3 => int.MinValue,
            4 => random.Next(64),
            5 => -random.Next(64),
            6 => 1 << random.Next(31),
            _ => random.Next(),
        };
}
