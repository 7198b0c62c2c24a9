using System.Text.RegularExpressions;

namespace Microsoft.Spark.Closures.Described;

/// <summary>
/// Describes regular expressions by pattern, options and time limit. One that ignores case without <see cref="RegexOptions.CultureInvariant"/> depends on the culture that was
/// current when it was created, but does not expose it; it is recreated under the current culture that is sent with the function.
/// </summary>
internal sealed class RegexDescription : Description<Regex>
{
    public override void Write(BinaryWriter writer, Regex value)
    {
        writer.Write(value.ToString());
        writer.Write((int)value.Options);
        writer.Write(value.MatchTimeout.Ticks);
    }

    public override Regex Read(BinaryReader reader) =>
        new(reader.ReadString(), (RegexOptions)reader.ReadInt32(), new TimeSpan(reader.ReadInt64()));
}
