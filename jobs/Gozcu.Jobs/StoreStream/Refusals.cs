using System.Globalization;
using Gozcu.Hosting.Running;

namespace Gozcu.Jobs.StoreStream;

/// <summary>Reports records that a store refuses: on the console when it happens, and in the JSON report.</summary>
/// <param name="store">Store.</param>
/// <param name="context">Context with console and report.</param>
internal sealed class Refusals(IStore store, RunContext context)
{
    private readonly Dictionary<string, long> _told = new(StringComparer.Ordinal);

    /// <summary>Reports records that have been refused since the last call, if any.</summary>
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
