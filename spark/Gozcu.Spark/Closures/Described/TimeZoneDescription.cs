using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.Spark.Closures.Described;

/// <summary>
/// Describes time zones by id and all their rules. The other side uses its own zone of that id if its database has the same rules, otherwise creates a zone from these. The rules
/// are .NET's own objects: for most zones outside Windows, the text form of a zone cannot be parsed, and the public rules are not those used for computation.
/// </summary>
internal sealed class TimeZoneDescription : Description<TimeZoneInfo>
{
    private static readonly ConcurrentDictionary<string, Known?> OfThisMachine = new();
    private static readonly FieldInfo Rules = Field<TimeZoneInfo>("_adjustmentRules");
    private static readonly FieldInfo[] RuleFields =
    [
        Field<TimeZoneInfo.AdjustmentRule>("_dateStart"),
        Field<TimeZoneInfo.AdjustmentRule>("_dateEnd"),
        Field<TimeZoneInfo.AdjustmentRule>("_daylightDelta"),
        Field<TimeZoneInfo.AdjustmentRule>("_baseUtcOffsetDelta"),
        Field<TimeZoneInfo.AdjustmentRule>("_noDaylightTransitions"),
        Field<TimeZoneInfo.AdjustmentRule>("_daylightTransitionStart"),
        Field<TimeZoneInfo.AdjustmentRule>("_daylightTransitionEnd"),
    ];

    private TimeZoneDescription() { }

    public static TimeZoneDescription Instance { get; } = new();

    /// <summary>Tests whether two zones have the same offset at all times.</summary>
    public static bool SameRules(TimeZoneInfo first, TimeZoneInfo second) => RulesOf(first).AsSpan().SequenceEqual(RulesOf(second));

    public override void Write(BinaryWriter writer, TimeZoneInfo value)
    {
        var rules = RulesOf(value);
        var ofSystem = Find(value.Id) is { } known && known.Rules.AsSpan().SequenceEqual(rules) && SameNames(known.Zone, value);
        writer.Write(value.Id);
        writer.Write(ofSystem);
        writer.Write(ReferenceEquals(value, TimeZoneInfo.Local));
        writer.Write(value.HasIanaId);
        if (!ofSystem)
        {
            // The names of a system zone are in the language of the process, which creates them on demand.
            writer.Write(value.DisplayName);
            writer.Write(value.StandardName);
            writer.Write(value.DaylightName);
        }

        writer.Write7BitEncodedInt(rules.Length);
        writer.Write(rules);
    }

    public override TimeZoneInfo Read(BinaryReader reader)
    {
        var id = reader.ReadString();
        var ofSystem = reader.ReadBoolean();
        var isLocal = reader.ReadBoolean();
        var hasIanaId = reader.ReadBoolean();
        var names = ofSystem ? null : new[] { reader.ReadString(), reader.ReadString(), reader.ReadString() };
        var rules = reader.ReadBytes(reader.Read7BitEncodedInt());
        if (isLocal && TimeZoneInfo.Local.Id == id && RulesOf(TimeZoneInfo.Local).AsSpan().SequenceEqual(rules))
        {
            return TimeZoneInfo.Local;
        }

        return ofSystem && Find(id) is { } known && known.Rules.AsSpan().SequenceEqual(rules)
            ? known.Zone
            : Make(id, hasIanaId, names, rules);
    }

    /// <summary>Creates a zone from its rules alone, regardless of this machine's database.</summary>
    internal static TimeZoneInfo Make(string id, bool hasIanaId, string[]? names, byte[] rules)
    {
        var zone = (TimeZoneInfo)RuntimeHelpers.GetUninitializedObject(typeof(TimeZoneInfo));
        using var reader = new BinaryReader(new MemoryStream(rules));
        Field<TimeZoneInfo>("_id").SetValue(zone, id);
        Field<TimeZoneInfo>("<HasIanaId>k__BackingField").SetValue(zone, hasIanaId);
        if (names is not null)
        {
            Field<TimeZoneInfo>("_displayName").SetValue(zone, names[0]);
            Field<TimeZoneInfo>("_standardDisplayName").SetValue(zone, names[1]);
            Field<TimeZoneInfo>("_daylightDisplayName").SetValue(zone, names[2]);
        }

        Field<TimeZoneInfo>("_baseUtcOffset").SetValue(zone, new TimeSpan(reader.ReadInt64()));
        Field<TimeZoneInfo>("_supportsDaylightSavingTime").SetValue(zone, reader.ReadBoolean());
        Rules.SetValue(zone, reader.ReadBoolean() ? ReadRules(reader) : null);
        return zone;
    }

    /// <summary>Returns all data that determine the offsets of a zone.</summary>
    internal static byte[] RulesOf(TimeZoneInfo zone)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(zone.BaseUtcOffset.Ticks);
        writer.Write(zone.SupportsDaylightSavingTime);
        var rules = (TimeZoneInfo.AdjustmentRule[]?)Rules.GetValue(zone);
        writer.Write(rules is not null);
        if (rules is not null)
        {
            writer.Write7BitEncodedInt(rules.Length);
            foreach (var rule in rules)
            {
                WriteRule(writer, Array.ConvertAll(RuleFields, field => field.GetValue(rule)!));
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static void WriteRule(BinaryWriter writer, object[] values)
    {
        writer.Write(((DateTime)values[0]).ToBinary());
        writer.Write(((DateTime)values[1]).ToBinary());
        writer.Write(((TimeSpan)values[2]).Ticks);
        writer.Write(((TimeSpan)values[3]).Ticks);
        writer.Write((bool)values[4]);
        foreach (var transition in new[] { (TimeZoneInfo.TransitionTime)values[5], (TimeZoneInfo.TransitionTime)values[6] })
        {
            writer.Write(transition.TimeOfDay.Ticks);
            writer.Write((byte)transition.Month);
            writer.Write(transition.IsFixedDateRule);
            writer.Write((byte)(transition.IsFixedDateRule ? transition.Day : transition.Week));
            writer.Write((byte)transition.DayOfWeek);
        }
    }

    private static TimeZoneInfo.AdjustmentRule[] ReadRules(BinaryReader reader)
    {
        var rules = new List<TimeZoneInfo.AdjustmentRule>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            object[] values =
            [
                DateTime.FromBinary(reader.ReadInt64()),
                DateTime.FromBinary(reader.ReadInt64()),
                new TimeSpan(reader.ReadInt64()),
                new TimeSpan(reader.ReadInt64()),
                reader.ReadBoolean(),
                ReadTransition(reader),
                ReadTransition(reader),
            ];
            var rule = (TimeZoneInfo.AdjustmentRule)RuntimeHelpers.GetUninitializedObject(typeof(TimeZoneInfo.AdjustmentRule));
            for (var i = 0; i < values.Length; i++)
            {
                RuleFields[i].SetValue(rule, values[i]);
            }

            rules.Add(rule);
        }

        return [.. rules];
    }

    private static TimeZoneInfo.TransitionTime ReadTransition(BinaryReader reader)
    {
        var time = new DateTime(reader.ReadInt64());
        var (month, isFixed, day, weekday) = (reader.ReadByte(), reader.ReadBoolean(), reader.ReadByte(), (DayOfWeek)reader.ReadByte());
        return month == 0 ? default
            : isFixed ? TimeZoneInfo.TransitionTime.CreateFixedDateRule(time, month, day)
            : TimeZoneInfo.TransitionTime.CreateFloatingDateRule(time, month, day, weekday);
    }

    private static bool SameNames(TimeZoneInfo first, TimeZoneInfo second) =>
        ReferenceEquals(first, second)
        || (
            first.DisplayName == second.DisplayName
            && first.StandardName == second.StandardName
            && first.DaylightName == second.DaylightName
        );

    private static Known? Find(string id) =>
        OfThisMachine.GetOrAdd(
            id,
            name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? new Known(zone, RulesOf(zone)) : null
        );

    private static FieldInfo Field<T>(string name) =>
        Fields.Find(typeof(T), name)
        ?? throw new ClosureException($"This .NET keeps a {typeof(T).Name} without {name}, so time zones cannot travel between processes.");

    private sealed record Known(TimeZoneInfo Zone, byte[] Rules);
}
