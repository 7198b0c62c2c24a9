using System.Reflection;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>An object that travels.</summary>
/// <param name="value">The object.</param>
/// <param name="number">By which others refer to it.</param>
/// <param name="parent">What led here first.</param>
/// <param name="step">How it did.</param>
internal sealed class CapturedObject(object value, int number, CapturedObject? parent, Step step)
{
    private static readonly CapturedUse Nothing = new(new HashSet<(Module, int)>(), ThisIsWhole: false);

    public object Value => value;

    public int Number => number;

    public bool IsQueued { get; set; }

    /// <summary>A collection's items as they were found, which another thread may change before they are written.</summary>
    public HashedItems? Items { get; set; }

    /// <summary>What is written in the object's place.</summary>
    public object? StandIn { get; set; }

    /// <summary>What the functions found so far use of the object, or null for all of it.</summary>
    public CapturedUse? Needed { get; private set; } = Nothing;

    /// <summary>Widens what is needed, and tells whether that was more than before.</summary>
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

    /// <summary>The way from the function to here, as errors write it; empty for the function itself.</summary>
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
