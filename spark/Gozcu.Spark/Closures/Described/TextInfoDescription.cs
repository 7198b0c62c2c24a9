using System.Globalization;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes the casing and list separator of a culture by the culture's name.</summary>
internal sealed class TextInfoDescription : Description<TextInfo>
{
    public override void Write(BinaryWriter writer, TextInfo value)
    {
        writer.Write(value.CultureName);
        writer.Write(value.ListSeparator);
        writer.Write(value.IsReadOnly);
    }

    public override TextInfo Read(BinaryReader reader)
    {
        var own = CultureDescription.Find(reader.ReadString()).TextInfo;
        var separator = reader.ReadString();
        var isReadOnly = reader.ReadBoolean();
        if (isReadOnly && own.ListSeparator == separator)
        {
            return own;
        }

        var text = (TextInfo)own.Clone();
        text.ListSeparator = separator;
        return isReadOnly ? TextInfo.ReadOnly(text) : text;
    }
}
