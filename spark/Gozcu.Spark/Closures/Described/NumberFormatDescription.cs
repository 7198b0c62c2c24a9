using System.Globalization;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes formats of numbers by all their properties.</summary>
internal sealed class NumberFormatDescription : Description<NumberFormatInfo>
{
    private static readonly FormatProperties<NumberFormatInfo> Properties = new(NumberFormatInfo.InvariantInfo);

    private NumberFormatDescription() { }

    public static NumberFormatDescription Instance { get; } = new();

    public static bool Same(NumberFormatInfo first, NumberFormatInfo second) => Properties.Same(first, second);

    public override void Write(BinaryWriter writer, NumberFormatInfo value)
    {
        writer.Write(value.IsReadOnly);
        Properties.Write(writer, value);
    }

    public override NumberFormatInfo Read(BinaryReader reader)
    {
        var isReadOnly = reader.ReadBoolean();
        var format = new NumberFormatInfo();
        Properties.Read(reader, format);
        return isReadOnly ? NumberFormatInfo.ReadOnly(format) : format;
    }
}
