using Microsoft.Spark.ML.Feature;

namespace Microsoft.Spark.ML.Custom;

/// <summary>Stages of a pipeline as .NET objects, used if the JVM cannot run all of them.</summary>
/// <param name="load">Loads the stages of a pipeline from the JVM; null for a pipeline created here.</param>
internal sealed class DotnetStages<T>(Func<T[]>? load = null)
    where T : JavaPipelineStage
{
    private readonly Lock _lock = new();
    private Func<T[]>? _load = load;
    private T[] _stages = [];

    /// <summary>All stages if at least one runs in .NET at present; null if the JVM can run all.</summary>
    internal T[]? Found
    {
        get
        {
            // Tuning copies a pipeline from several threads; only one of them asks the JVM.
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
