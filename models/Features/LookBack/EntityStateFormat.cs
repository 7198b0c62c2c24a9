using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gozcu.Models.DataSets;

namespace Gozcu.Models.Features.LookBack;

/// <summary>
/// Binary form of an entity's state, little-endian: version of the format, fingerprint of the definition, number of readings, times of the first and the last,
/// then the length and the doubles of each feature's state.
/// </summary>
internal static class EntityStateFormat
{
    private const int Version = 1;
    private const int FingerprintLength = 8;
    private const int Header = sizeof(int) + FingerprintLength + 3 * sizeof(long);

    /// <summary>Returns a fingerprint of all that a state depends on: two definitions with equal fingerprints can use each other's states.</summary>
    public static byte[] Fingerprint(DataSetDefinition dataSet)
    {
        var parts = JsonSerializer.Serialize(
            new
            {
                dataSet.Features,
                dataSet.LookBack.By,
                dataSet.LookBack.ResetAfter,
                Time = dataSet.Time?.Column,
            }
        );
        return SHA256.HashData(Encoding.UTF8.GetBytes(parts))[..FingerprintLength];
    }

    public static byte[] Write(EntityState state, ReadOnlySpan<byte> fingerprint)
    {
        var bytes = new byte[Header + state.Features.Sum(f => sizeof(int) + f.Length * sizeof(double))];
        var rest = bytes.AsSpan();
        BinaryPrimitives.WriteInt32LittleEndian(rest, Version);
        fingerprint.CopyTo(rest[sizeof(int)..]);
        rest = rest[(sizeof(int) + FingerprintLength)..];
        foreach (var number in (ReadOnlySpan<long>)[state.Readings, state.FirstTime, state.LastTime])
        {
            BinaryPrimitives.WriteInt64LittleEndian(rest, number);
            rest = rest[sizeof(long)..];
        }
        foreach (var values in state.Features)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, values.Length);
            MemoryMarshal.AsBytes(values.AsSpan()).CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + values.Length * sizeof(double))..];
        }
        return bytes;
    }

    /// <exception cref="InvalidDataException">The bytes are no state, or one of another definition.</exception>
    public static EntityState Read(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> fingerprint, int features)
    {
        if (bytes.Length < Header || BinaryPrimitives.ReadInt32LittleEndian(bytes) != Version)
        {
            throw new InvalidDataException("the state of an entity is damaged, or was written by a newer program");
        }
        if (!bytes.Slice(sizeof(int), FingerprintLength).SequenceEqual(fingerprint))
        {
            throw new InvalidDataException(
                "the state of an entity was kept for features of another definition; begin with a new state, or use the model it belongs to"
            );
        }
        var rest = bytes[(sizeof(int) + FingerprintLength)..];
        var state = new EntityState(new double[features][])
        {
            Readings = BinaryPrimitives.ReadInt64LittleEndian(rest),
            FirstTime = BinaryPrimitives.ReadInt64LittleEndian(rest[sizeof(long)..]),
            LastTime = BinaryPrimitives.ReadInt64LittleEndian(rest[(2 * sizeof(long))..]),
        };
        rest = rest[(3 * sizeof(long))..];
        for (var i = 0; i < features; i++)
        {
            if (
                rest.Length < sizeof(int)
                || BinaryPrimitives.ReadInt32LittleEndian(rest) is var length
                    && (length < 0 || (rest.Length - sizeof(int)) / sizeof(double) < length)
            )
            {
                throw new InvalidDataException("the state of an entity is damaged: it ends too early");
            }
            state.Features[i] = MemoryMarshal.Cast<byte, double>(rest.Slice(sizeof(int), length * sizeof(double))).ToArray();
            rest = rest[(sizeof(int) + length * sizeof(double))..];
        }
        return state;
    }
}
