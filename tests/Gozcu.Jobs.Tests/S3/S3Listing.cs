using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Gozcu.Jobs.Tests.S3;

/// <summary>One page of a bucket's listing.</summary>
/// <param name="Prefix">What the names begin with.</param>
/// <param name="Objects">The objects.</param>
/// <param name="Folders">What is listed as one: names up to the delimiter after the prefix.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
internal sealed record S3Listing(string Prefix, IReadOnlyList<S3Object> Objects, IReadOnlyList<string> Folders, string? Next)
{
    private const int MostKeys = 1000;

    /// <summary>The page that a request asks for.</summary>
    public static S3Listing Of(S3Bucket bucket, IQueryCollection query)
    {
        string Text(string name) => query[name].ToString();
        var (prefix, delimiter) = (Text("prefix"), Text("delimiter"));
        var after = Text("continuation-token") is { Length: > 0 } token ? token : Text("start-after");
        var room = int.TryParse(Text("max-keys"), CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, MostKeys) : MostKeys;
        var objects = new List<S3Object>();
        var folders = new List<string>();
        var last = after;
        foreach (var name in bucket.Names(prefix))
        {
            var end = delimiter.Length > 0 ? name.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) : -1;
            var entry = end < 0 ? name : name[..(end + delimiter.Length)];
            if (string.CompareOrdinal(entry, last) <= 0)
            {
                continue;
            }
            if (objects.Count + folders.Count == room)
            {
                return new S3Listing(prefix, objects, folders, last);
            }
            last = entry;
            if (end >= 0)
            {
                folders.Add(entry);
            }
            else if (bucket.Find(name) is { } found)
            {
                objects.Add(found);
            }
        }
        return new S3Listing(prefix, objects, folders, null);
    }
}
