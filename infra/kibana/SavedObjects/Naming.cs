using System.Security.Cryptography;
using System.Text;
using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.SavedObjects;

/// <summary>
/// Ids of saved objects, derived from names, so that an import finds the objects of an earlier one. The ids of another index prefix or space differ, as Kibana
/// 8 shares ids among all spaces.
/// </summary>
/// <param name="indexPrefix">Prefix of the indices.</param>
/// <param name="space">Id of the space; null for the default one.</param>
public sealed class Naming(string indexPrefix, string? space = null)
{
    private readonly string _scope = space is null ? indexPrefix : $"{indexPrefix}{space}-";

    /// <summary>Id of the data view.</summary>
    public string DataView => _scope + "records";

    /// <summary>Returns the id of a board.</summary>
    public string Of(Board board) => $"{_scope}board-{Slug(board.Title)}";

    /// <summary>Returns the id of a chart, a note or a list.</summary>
    public string Of(BoardItem item) => $"{_scope}{(item is SavedSearch ? "search" : "chart")}-{Slug(item.Title)}";

    /// <summary>Returns the id of an alert rule: a UUID, the only form that Kibana allows for objects that hold secrets.</summary>
    public Guid Of(AlertRule rule)
    {
        const int Version8 = 0x80;
        const int Variant = 0x80;
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{_scope}rule-{rule.Title}"))[..16];
        // RFC 9562: version 8 is for application-specific UUIDs.
        bytes[6] = (byte)((bytes[6] & 0x0f) | Version8);
        bytes[8] = (byte)((bytes[8] & 0x3f) | Variant);
        return new Guid(bytes, bigEndian: true);
    }

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var character in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return slug.ToString().Trim('-');
    }
}
