using System.Globalization;

namespace Microsoft.Spark.Closures.Described;

/// <summary>How a culture orders texts: by its name. The order itself is the machine's.</summary>
internal sealed class CompareInfoDescription : Description<CompareInfo>
{
    public override void Write(BinaryWriter writer, CompareInfo value) => writer.Write(value.Name);

    public override CompareInfo Read(BinaryReader reader) => CultureDescription.Find(reader.ReadString()).CompareInfo;
}
