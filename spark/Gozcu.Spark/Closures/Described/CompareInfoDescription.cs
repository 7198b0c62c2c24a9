using System.Globalization;

namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes the string comparison of a culture by its name. The order itself is that of the machine.</summary>
internal sealed class CompareInfoDescription : Description<CompareInfo>
{
    public override void Write(BinaryWriter writer, CompareInfo value) => writer.Write(value.Name);

    public override CompareInfo Read(BinaryReader reader) => CultureDescription.Find(reader.ReadString()).CompareInfo;
}
