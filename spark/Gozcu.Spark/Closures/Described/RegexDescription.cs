using System.Text.RegularExpressions;

namespace Microsoft.Spark.Closures.Described;

/// <summary>
/// Regular expressions: pattern, options and time limit. One that ignores case without <see cref="RegexOptions.CultureInvariant"/> keeps the current culture it was made under, which it does not tell:
/// it is made again under the current culture that the function travels with.
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
