using System.Globalization;
using Gozcu.Notebooks.Running;

namespace Gozcu.Notebooks.Formatting;

/// <summary>Progress bar below a cell whose Spark jobs run.</summary>
internal static class ProgressBar
{
    // The runner recognises by this class what is removed when the cell ends.
    private const string Class = "gozcu-progress";

    public static string Html(JobCounts counts)
    {
        var done = counts.Tasks == 0 ? 0 : 100 * counts.TasksDone / counts.Tasks;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<div class=\"{Class}\"><progress max=\"100\" value=\"{done}\"></progress> <small>Spark: job {counts.JobsDone + 1}, {counts.TasksDone} of {counts.Tasks} tasks{(counts.Stage is { } stage ? ", " + Markup.Escape(stage) : "")}</small></div>"
        );
    }
}
