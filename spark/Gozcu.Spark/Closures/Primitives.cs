namespace Microsoft.Spark.Closures;

/// <summary>Reads and writes values that consist of their bytes alone.</summary>
internal static class Primitives
{
    public static bool Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case Enum e:
                return Write(writer, Convert.ChangeType(e, Enum.GetUnderlyingType(e.GetType()), null));
            case bool v:
                writer.Write(v);
                return true;
            case byte v:
                writer.Write(v);
                return true;
            case sbyte v:
                writer.Write(v);
                return true;
            case short v:
                writer.Write(v);
                return true;
            case ushort v:
                writer.Write(v);
                return true;
            case int v:
                writer.Write(v);
                return true;
            case uint v:
                writer.Write(v);
                return true;
            case long v:
                writer.Write(v);
                return true;
            case ulong v:
                writer.Write(v);
                return true;
            case char v:
                // Written as a number, because an unpaired surrogate cannot be encoded as text.
                writer.Write((ushort)v);
                return true;
            case float v:
                writer.Write(v);
                return true;
            case double v:
                writer.Write(v);
                return true;
            case decimal v:
                writer.Write(v);
                return true;
            default:
                return false;
        }
    }

    public static bool TryRead(BinaryReader reader, Type type, out object? value)
    {
        if (type.IsEnum)
        {
            TryRead(reader, Enum.GetUnderlyingType(type), out var number);
            value = Enum.ToObject(type, number!);
            return true;
        }

        value = Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => reader.ReadBoolean(),
            TypeCode.Byte => reader.ReadByte(),
            TypeCode.SByte => reader.ReadSByte(),
            TypeCode.Int16 => reader.ReadInt16(),
            TypeCode.UInt16 => reader.ReadUInt16(),
            TypeCode.Int32 => reader.ReadInt32(),
            TypeCode.UInt32 => reader.ReadUInt32(),
            TypeCode.Int64 => reader.ReadInt64(),
            TypeCode.UInt64 => reader.ReadUInt64(),
            TypeCode.Char => (char)reader.ReadUInt16(),
            TypeCode.Single => reader.ReadSingle(),
            TypeCode.Double => reader.ReadDouble(),
            TypeCode.Decimal => reader.ReadDecimal(),
            _ => null,
        };
        return value is not null;
    }
}
