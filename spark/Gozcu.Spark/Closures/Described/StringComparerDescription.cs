using System.Globalization;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes string comparers: ordinal ones by case sensitivity, those of a culture by its name and their options.</summary>
internal sealed class StringComparerDescription : Description<StringComparer>
{
    public override void Write(BinaryWriter writer, StringComparer value)
    {
        var ofCulture = StringComparer.IsWellKnownCultureAwareComparer(value, out var compareInfo, out var options);
        writer.Write(ofCulture);
        if (ofCulture)
        {
            writer.Write(compareInfo!.Name);
            writer.Write((int)options);
        }
        else
        {
            StringComparer.IsWellKnownOrdinalComparer(value, out var ignoreCase);
            writer.Write(ignoreCase);
        }
    }

    public override StringComparer Read(BinaryReader reader) =>
        reader.ReadBoolean() ? StringComparer.Create(CultureDescription.Find(reader.ReadString()), (CompareOptions)reader.ReadInt32())
        : reader.ReadBoolean() ? StringComparer.OrdinalIgnoreCase
        : StringComparer.Ordinal;

    protected override string? WhyNot(StringComparer value) =>
        StringComparer.IsWellKnownCultureAwareComparer(value, out _, out _) || StringComparer.IsWellKnownOrdinalComparer(value, out _)
            ? null
            : "it does not say what it compares by. Use StringComparer.Create";
}
