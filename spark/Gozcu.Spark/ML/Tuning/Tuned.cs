using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>Estimator and param maps of a tuner as .NET objects, used if the JVM cannot run all of their stages.</summary>
/// <param name="tuner">Tuner; it has the same values in the JVM.</param>
internal sealed class Tuned(JavaPipelineStage tuner)
{
    private JavaPipelineStage? _estimator;
    private ParamMap[]? _maps;

    /// <summary>True if a stage of the estimator, or one that a map puts in its place, runs in .NET.</summary>
    internal bool RunsInDotnet => Known?.RunsInDotnet == true || Array.Exists(_maps ?? [], map => map.RunsInDotnet);

    internal JavaPipelineStage Estimator => _estimator ?? tuner.Reference.Call<JavaPipelineStage>("getEstimator");

    internal ParamMap[] Maps => _maps is not null ? [.. _maps] : tuner.Reference.Call<ParamMap[]>("getEstimatorParamMaps");

    /// <summary>Estimator, which a loaded tuner has only in the JVM; null before it is set.</summary>
    private JavaPipelineStage? Known
    {
        get
        {
            if (_estimator is null && tuner.IsSet(tuner.GetParam("estimator")))
            {
                _estimator = Estimator;
            }
            return _estimator;
        }
    }

    /// <summary>Stores a stage in the JVM before it is copied. A stage that cannot be saved can still be copied and used; only saving reports the reason.</summary>
    internal static void DescribeWhatCanBe(JavaPipelineStage? stage)
    {
        try
        {
            stage?.Describe();
        }
        catch (NotSupportedException)
        {
            // Saving a copy describes its stages first and then throws this exception.
        }
    }

    /// <summary>Rejects maps that Spark cannot save, because it has no JSON for stages. Spark's own error gives no remedy.</summary>
    internal static void RequireWritable(ParamMap[] maps)
    {
        if (Array.Exists(maps, map => map.Params().Any(param => param.Name == "stages")))
        {
            throw new NotSupportedException(
                "Its param maps hold a pipeline's stages, which Spark cannot write. Save BestModel, which needs no maps, or let the maps hold parameters of stages."
            );
        }
    }

    internal void SetEstimator(object estimator)
    {
        if (estimator is ICustomStage)
        {
            throw new NotSupportedException(
                $"{estimator.GetType().Name} is an estimator written in .NET, which is tuned as a stage of a pipeline: SetEstimator(new Pipeline().SetStages([...]))"
            );
        }
        tuner.Reference.Call("setEstimator", estimator);
        _estimator = estimator as JavaPipelineStage;
    }

    internal void SetMaps(ParamMap[] maps)
    {
        ArgumentNullException.ThrowIfNull(maps);
        tuner.Reference.Call("setEstimatorParamMaps", maps);
        _maps = [.. maps];
    }

    /// <summary>Keeps a value that was set through the parameter itself.</summary>
    internal void OnSet(Param param, object? value)
    {
        switch (param.Name)
        {
            case "estimator":
                _estimator = value as JavaPipelineStage;
                break;
            case "estimatorParamMaps":
                _maps = value as ParamMap[];
                break;
        }
    }

    /// <summary>Copies the state of <paramref name="other"/>, whose copy with <paramref name="extra"/> the tuner is.</summary>
    internal void CopyFrom(Tuned other, ParamMap extra)
    {
        _estimator = (extra.Find(tuner.GetParam("estimator")) as JavaPipelineStage ?? other._estimator)?.Copy(extra);
        _maps = extra.Find(tuner.GetParam("estimatorParamMaps")) as ParamMap[] ?? other._maps;
    }

    /// <summary>Stores what only .NET knows in the JVM, which saves it.</summary>
    internal void Describe() => Known?.Describe();
}
