using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Simulate;

namespace Gozcu.Producer.Malformed;

/// <summary>Creates malformed records from valid ones, cycling through the kinds that the data set allows.</summary>
public sealed class MalformedRecords
{
    private readonly SeededRandom _random;
    private readonly ColumnDefinition[] _columns;
    private readonly SortedDictionary<MalformedKind, long> _counts = [];
    private int _next;

    /// <summary>Creates the generator.</summary>
    /// <param name="dataSet">Data set of the valid records.</param>
    /// <param name="seed">Seed for the choice of fields and positions.</param>
    public MalformedRecords(DataSetDefinition dataSet, int seed)
    {
        _random = new SeededRandom(seed, stream: -1);
        // Errors in a label do not concern scoring.
        _columns =
        [
            .. dataSet.Columns.Where(c =>
                c.SourceKind == ColumnSource.Header && c.Name != dataSet.Label?.Column && c.Name != dataSet.Label?.Kind
            ),
        ];
        var numbers = _columns.Any(c => c.IsNumeric);
        Kinds =
        [
            .. Enum.GetValues<MalformedKind>()
                .Where(kind =>
                    kind switch
                    {
                        MalformedKind.MissingField => _columns.Any(c => !c.Nullable),
                        MalformedKind.WrongType or MalformedKind.NotANumber => numbers,
                        MalformedKind.OutOfRange => _columns.Any(HasRange),
                        MalformedKind.UnknownCategory => _columns.Any(c => c.Type == ColumnType.Category),
                        MalformedKind.BadTime => _columns.Any(c => c.Type == ColumnType.Timestamp),
                        _ => true,
                    }
                ),
        ];
    }

    /// <summary>Kinds that the data set allows.</summary>
    public IReadOnlyList<MalformedKind> Kinds { get; }

    /// <summary>Number of created records, by kind.</summary>
    public IReadOnlyDictionary<MalformedKind, long> Counts => _counts;

    /// <summary>Returns the next malformed record; null for a record without a value.</summary>
    /// <param name="good">Valid record: a flat JSON object.</param>
    public byte[]? Next(ReadOnlySpan<byte> good)
    {
        var kind = Kinds[_next++ % Kinds.Count];
        var value = Make(kind, good, out var made);
        // A record without a suitable field is cut off instead.
        kind = made ? kind : MalformedKind.Truncated;
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return made ? value : Cut(good);
    }

    /// <summary>Returns a record of one kind. <paramref name="made"/> is false if the valid record has no suitable field.</summary>
    internal byte[]? Make(MalformedKind kind, ReadOnlySpan<byte> good, out bool made)
    {
        made = true;
        switch (kind)
        {
            case MalformedKind.NullValue:
                return null;
            case MalformedKind.EmptyValue:
                return [];
            case MalformedKind.NotJson:
                return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"ERR {_random.Next(1000)} sensor not ready"));
            case MalformedKind.Truncated:
                return Cut(good);
            case MalformedKind.NotAnObject:
                return Encoding.UTF8.GetBytes(new JsonArray([.. Parse(good).Select(p => p.Value?.DeepClone())]).ToJsonString());
            case MalformedKind.NotUtf8:
                return BreakEncoding(good);
            default:
                var value = ChangeField(kind, Parse(good));
                made = value is not null;
                return value;
        }
    }

    private byte[]? ChangeField(MalformedKind kind, JsonObject record)
    {
        Func<ColumnDefinition, bool> fits = kind switch
        {
            MalformedKind.MissingField => c => !c.Nullable,
            MalformedKind.OutOfRange => HasRange,
            MalformedKind.UnknownCategory => c => c.Type == ColumnType.Category,
            MalformedKind.BadTime => c => c.Type == ColumnType.Timestamp,
            _ => c => c.IsNumeric,
        };
        var candidates = _columns.Where(c => fits(c) && record.ContainsKey(c.Name)).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }
        var column = candidates[_random.Next(candidates.Count)];
        const string notANumber = "<NaN>";
        switch (kind)
        {
            case MalformedKind.MissingField:
                record.Remove(column.Name);
                break;
            case MalformedKind.WrongType:
                record[column.Name] = "broken";
                break;
            case MalformedKind.OutOfRange:
                record[column.Name] = Outside(column);
                break;
            case MalformedKind.UnknownCategory:
                record[column.Name] = "no such " + column.Name;
                break;
            case MalformedKind.BadTime:
                record[column.Name] = "2026-13-32T25:61:00Z";
                break;
            default:
                record[column.Name] = notANumber;
                break;
        }
        var text = record.ToJsonString(Relaxed);
        return Encoding.UTF8.GetBytes(
            kind == MalformedKind.NotANumber ? text.Replace($"\"{notANumber}\"", "NaN", StringComparison.Ordinal) : text
        );
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool HasRange(ColumnDefinition column) => column.IsNumeric && (column.Min is not null || column.Max is not null);

    private static JsonValue Outside(ColumnDefinition column)
    {
        var value = column.Max is { } max ? Math.Floor(max) + 1 + Math.Abs(Math.Floor(max)) : Math.Ceiling(column.Min!.Value) - 1;
        return column.Type == ColumnType.Double ? JsonValue.Create(value) : JsonValue.Create((long)value);
    }

    private static JsonObject Parse(ReadOnlySpan<byte> good) => JsonNode.Parse(good)!.AsObject();

    private static byte[] Cut(ReadOnlySpan<byte> good) => good[..(good.Length / 2)].ToArray();

    /// <summary>Inserts a lone continuation byte after the opening quote of the first name: inside a text, where only the encoding is wrong.</summary>
    private static byte[] BreakEncoding(ReadOnlySpan<byte> good)
    {
        var place = good.IndexOf((byte)'"') + 1;
        return [.. good[..place], 0x80, .. good[place..]];
    }
}
