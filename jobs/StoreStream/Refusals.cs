using System.Globalization;
using Gozcu.Hosting.Running;

namespace Gozcu.Jobs.StoreStream;

/// <summary>Tells the user what a store refuses: in words when it happens, and in the report.</summary>
/// <param name="store">The store.</param>
/// <param name="context">Where the user is told.</param>
internal sealed class Refusals(IStore store, RunContext context)
{
    private readonly Dictionary<string, long> _told = new(StringComparer.Ordinal);

    /// <summary>Says what has been refused since the last call, if anything.</summary>
    public void Tell()
    {
        var news = store
            .Refused.Select(r => (r.Reason, Count: r.Count - _told.GetValueOrDefault(r.Reason), r.Example))
            .Where(r => r.Count > 0)
            .ToList();
        if (news.Count == 0)
        {
            return;
        }
        foreach (var refusal in store.Refused)
        {
            _told[refusal.Reason] = refusal.Count;
        }
        var reasons = string.Join(", ", news.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Reason} {r.Count:N0}")));
        context.Console.Warn(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{store.Name} refused {news.Sum(r => r.Count):N0} records ({reasons}); they are kept in {store.RejectedPlace}, such as {news[0].Example}"
            )
        );
        context.Report.Set("refused", store.Refused);
    }
}
