using System.Reflection;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>An object that is sent.</summary>
/// <param name="value">The object.</param>
/// <param name="number">Number by which others refer to it.</param>
/// <param name="parent">Object through which it was first found.</param>
/// <param name="step">Step from the parent to it.</param>
internal sealed class CapturedObject(object value, int number, CapturedObject? parent, Step step)
{
    private static readonly CapturedUse Nothing = new(new HashSet<(Module, int)>(), ThisIsWhole: false);

    public object Value => value;

    public int Number => number;

    public bool IsQueued { get; set; }

    /// <summary>Items of a collection as they were found; another thread may change the collection before they are written.</summary>
    public HashedItems? Items { get; set; }

    /// <summary>Object that is written in its place; null if there is none.</summary>
    public object? StandIn { get; set; }

    /// <summary>Parts of the object that the functions found so far use; null for all of it.</summary>
    public CapturedUse? Needed { get; private set; } = Nothing;

    /// <summary>Extends the parts that are needed.</summary>
    /// <returns>True if they have grown.</returns>
    public bool Need(CapturedUse? use)
    {
        if (Needed is not { } before)
        {
            return false;
        }

        if (use is null)
        {
            Needed = null;
            return true;
        }

        var fields = new HashSet<(Module, int)>(before.Fields);
        fields.UnionWith(use.Fields);
        Needed = new CapturedUse(fields, before.ThisIsWhole || use.ThisIsWhole);
        return fields.Count != before.Fields.Count || Needed.ThisIsWhole != before.ThisIsWhole;
    }

    /// <summary>Formats the path from the function to the object for errors; empty for the function itself.</summary>
    public string Describe()
    {
        var path = "";
        for (var at = this; at.Parent is { } above; at = above)
        {
            path = at.Step.Describe(above.Value) + path;
        }

        return path;
    }

    private CapturedObject? Parent => parent;

    private Step Step => step;
}
