using Microsoft.Spark.ML.Feature;

namespace Microsoft.Spark.ML.Custom;

/// <summary>The stages of a pipeline as .NET knows them, for when the JVM cannot run all of them.</summary>
/// <param name="load">Asks the JVM for the stages of a pipeline that comes from there; null for one that was made here.</param>
internal sealed class DotnetStages<T>(Func<T[]>? load = null)
    where T : JavaPipelineStage
{
    private readonly Lock _lock = new();
    private Func<T[]>? _load = load;
    private T[] _stages = [];

    /// <summary>All stages when one of them runs in .NET, as it is now; null when the JVM can run all.</summary>
    internal T[]? Found
    {
        get
        {
            // Tuning copies a pipeline from several threads, of which one asks the JVM.
            lock (_lock)
            {
                if (_load is { } load)
                {
                    Set(load());
                }
                return Array.Exists(_stages, stage => stage.RunsInDotnet) ? _stages : null;
            }
        }
    }

    internal void Set(T[] stages)
    {
        lock (_lock)
        {
            _stages = stages;
            _load = null;
        }
    }

    internal void Describe() => Array.ForEach(Found ?? [], stage => stage.Describe());
}
