using Microsoft.Spark.ML.Feature;

namespace Microsoft.Spark.ML.Custom;

/// <summary>The stages of a pipeline, kept in .NET only when the JVM cannot run all of them.</summary>
/// <param name="load">Asks the JVM for the stages of a pipeline that comes from there; null for one that was made here.</param>
internal sealed class DotnetStages<T>(Func<T[]>? load = null)
    where T : JavaPipelineStage
{
    private Func<T[]>? _load = load;
    private T[]? _found;

    /// <summary>All stages when one of them runs in .NET; null when the JVM can run all.</summary>
    internal T[]? Found
    {
        get
        {
            if (_load is not null)
            {
                Set(_load());
            }
            return _found;
        }
    }

    internal void Set(T[] stages)
    {
        _load = null;
        _found = Array.Exists(stages, stage => stage.RunsInDotnet) ? stages : null;
    }

    internal void Describe() => Array.ForEach(Found ?? [], stage => stage.Describe());
}
