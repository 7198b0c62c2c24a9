using System.Globalization;
using System.Xml.Linq;

namespace Gozcu.Jobs.Tests.S3;

/// <summary>S3's answers.</summary>
internal static class S3Xml
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    private static readonly XNamespace Space = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>A page of a listing.</summary>
    public static string List(S3Listing page) =>
        Text(
            new XElement(
                Space + "ListBucketResult",
                new XElement(Space + "Name", S3Emulator.Bucket),
                new XElement(Space + "Prefix", page.Prefix),
                new XElement(Space + "KeyCount", page.Objects.Count + page.Folders.Count),
                new XElement(Space + "IsTruncated", page.Next is not null),
                page.Next is { } next ? new XElement(Space + "NextContinuationToken", next) : null,
                page.Objects.Select(o => new XElement(
                    Space + "Contents",
                    new XElement(Space + "Key", o.Name),
                    new XElement(Space + "LastModified", Time(o)),
                    new XElement(Space + "ETag", o.Tag),
                    new XElement(Space + "Size", o.Content.Length)
                )),
                page.Folders.Select(folder => new XElement(Space + "CommonPrefixes", new XElement(Space + "Prefix", folder)))
            )
        );

    /// <summary>An object that was copied.</summary>
    public static string Copied(S3Object copy) =>
        Text(
            new XElement(
                Space + "CopyObjectResult",
                new XElement(Space + "LastModified", Time(copy)),
                new XElement(Space + "ETag", copy.Tag)
            )
        );

    /// <summary>Objects that were deleted.</summary>
    public static string Deleted(IEnumerable<string> names) =>
        Text(
            new XElement(Space + "DeleteResult", names.Select(name => new XElement(Space + "Deleted", new XElement(Space + "Key", name))))
        );

    /// <summary>An error.</summary>
    public static string Error(string code) => Text(new XElement("Error", new XElement("Code", code), new XElement("Message", code)));

    /// <summary>The keys that a request wants deleted.</summary>
    public static List<string> ReadNames(byte[] body) =>
        [.. XDocument.Load(new MemoryStream(body)).Descendants().Where(e => e.Name.LocalName == "Key").Select(e => e.Value)];

    private static string Time(S3Object o) => o.Modified.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Text(XElement root) => new XDeclaration("1.0", "UTF-8", null) + root.ToString(SaveOptions.DisableFormatting);
}
