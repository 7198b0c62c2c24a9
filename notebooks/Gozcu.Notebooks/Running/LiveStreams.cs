using Gozcu.Notebooks.Formatting;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.Spark;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Notebooks.Running;

/// <summary>Streams whose tables are on display. Their tables are updated while any cell runs, until the stream has ended.</summary>
internal static class LiveStreams
{
    private static readonly Lock Changing = new();
    private static readonly List<Shown> All = [];

    /// <summary>Shows a stream below the running cell.</summary>
    public static void Show(StreamingQuery query, KernelInvocationContext context)
    {
        var shown = new Shown(query, context.Display(new HtmlString(StreamTable.Html(query))));
        lock (Changing)
        {
            All.Add(shown);
        }
    }

    /// <summary>Updates the tables.</summary>
    public static void Update()
    {
        lock (Changing)
        {
            All.RemoveAll(shown => !shown.Update());
        }
    }

    private sealed record Shown(StreamingQuery Query, DisplayedValue Value)
    {
        private string _html = "";

        /// <summary>Updates the table. Returns true if the stream is still active.</summary>
        public bool Update()
        {
            bool active;
            string html;
            try
            {
                active = Query.IsActive();
                html = StreamTable.Html(Query);
            }
            catch (JvmException)
            {
                // The session was stopped, and the stream with it; the last table stays.
                return false;
            }

            if (html != _html)
            {
                _html = html;
                Value.Update(new HtmlString(html));
            }

            return active;
        }
    }
}
