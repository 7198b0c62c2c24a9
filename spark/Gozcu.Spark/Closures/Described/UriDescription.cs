namespace Microsoft.Spark.Closures.Described;

/// <summary>Describes URIs by their original text, and by whether they are absolute and left unescaped.</summary>
internal sealed class UriDescription : Description<Uri>
{
    public override void Write(BinaryWriter writer, Uri value)
    {
        var (kind, isRaw) = HowMade(value)!.Value;
        writer.Write(value.OriginalString);
        writer.Write((byte)kind);
        writer.Write(isRaw);
    }

    public override Uri Read(BinaryReader reader) => Make(reader.ReadString(), (UriKind)reader.ReadByte(), reader.ReadBoolean());

    protected override string? WhyNot(Uri value) =>
        HowMade(value) is null ? "its text does not say all of it. Capture its AbsoluteUri, and make it inside the function" : null;

    private static (UriKind Kind, bool IsRaw)? HowMade(Uri value)
    {
        var kind = value.IsAbsoluteUri ? UriKind.Absolute : UriKind.Relative;
        foreach (var isRaw in new[] { false, true })
        {
            if (Uri.TryCreate(value.OriginalString, kind, out _) && Same(Make(value.OriginalString, kind, isRaw), value))
            {
                return (kind, isRaw);
            }
        }

        return null;
    }

    private static Uri Make(string text, UriKind kind, bool isRaw) =>
        isRaw ? new Uri(text, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }) : new Uri(text, kind);

    private static bool Same(Uri first, Uri second) =>
        first.ToString() == second.ToString() && (!second.IsAbsoluteUri || first.AbsoluteUri == second.AbsoluteUri);
}
