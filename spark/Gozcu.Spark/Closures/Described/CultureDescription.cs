using System.Globalization;

namespace Microsoft.Spark.Closures.Described;

/// <summary>
/// Describes cultures by name, with their formats of numbers and dates. The other side uses its own culture of that name if it has the same formats, otherwise a copy with these:
/// the program may have changed its culture, and the culture library (ICU) of another machine may have other formats.
/// </summary>
internal sealed class CultureDescription : Description<CultureInfo>
{
    public static CultureDescription Instance { get; } = new();

    private CultureDescription() { }

    public override void Write(BinaryWriter writer, CultureInfo value)
    {
        var isInvariant = value.Name.Length == 0 && value.IsReadOnly && Same(value, CultureInfo.InvariantCulture);
        writer.Write(isInvariant);
        if (isInvariant)
        {
            return;
        }

        writer.Write(value.Name);
        writer.Write(value.CompareInfo.Name);
        writer.Write(value.IsReadOnly);
        writer.Write(value.UseUserOverride);
        writer.Write(value.TextInfo.ListSeparator);
        NumberFormatDescription.Instance.Write(writer, value.NumberFormat);
        DateTimeFormatDescription.Instance.Write(writer, value.DateTimeFormat);
    }

    public override CultureInfo Read(BinaryReader reader)
    {
        if (reader.ReadBoolean())
        {
            return CultureInfo.InvariantCulture;
        }

        var own = Find(reader.ReadString(), reader.ReadString());
        var isReadOnly = reader.ReadBoolean();
        var useUserOverride = reader.ReadBoolean();
        var separator = reader.ReadString();
        var numbers = NumberFormatDescription.Instance.Read(reader);
        var dates = DateTimeFormatDescription.Instance.Read(reader);
        var saysTheSame =
            own.TextInfo.ListSeparator == separator
            && NumberFormatDescription.Same(own.NumberFormat, numbers)
            && DateTimeFormatDescription.Same(own.DateTimeFormat, dates);
        if (saysTheSame && isReadOnly)
        {
            return own;
        }

        var culture =
            own.CompareInfo.Name == own.Name ? new CultureInfo(own.Name, useUserOverride) : (CultureInfo)CultureInfo.ReadOnly(own).Clone();
        if (!saysTheSame)
        {
            culture.TextInfo.ListSeparator = separator;
            culture.NumberFormat = (NumberFormatInfo)numbers.Clone();
            culture.DateTimeFormat = (DateTimeFormatInfo)dates.Clone();
        }

        return isReadOnly ? CultureInfo.ReadOnly(culture) : culture;
    }

    /// <summary>Tests whether two cultures format and parse alike.</summary>
    public static bool Same(CultureInfo first, CultureInfo second) =>
        ReferenceEquals(first, second)
        || (
            first.Equals(second)
            && first.TextInfo.ListSeparator == second.TextInfo.ListSeparator
            && NumberFormatDescription.Same(first.NumberFormat, second.NumberFormat)
            && DateTimeFormatDescription.Same(first.DateTimeFormat, second.DateTimeFormat)
        );

    /// <summary>Returns this machine's culture with a name.</summary>
    /// <exception cref="ClosureException">The machine does not have the culture.</exception>
    internal static CultureInfo Find(string name, string? compareName = null)
    {
        try
        {
            return compareName is null || compareName == name
                ? CultureInfo.GetCultureInfo(name)
                : CultureInfo.GetCultureInfo(name, compareName);
        }
        catch (CultureNotFoundException e)
        {
            throw new ClosureException(
                $"The function refers to the culture '{e.InvalidCultureName ?? name}', which this machine does not know. Install ICU's data for it, or a version of ICU that has it.",
                e
            );
        }
    }
}
