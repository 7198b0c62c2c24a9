using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;
using Microsoft.Spark.ML.Internal;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>What a tuner tries: its estimator and the param maps as .NET knows them, for when the JVM cannot run all of their stages.</summary>
/// <param name="tuner">The tuner, which has the same in the JVM.</param>
internal sealed class Tuned(JavaPipelineStage tuner)
{
    private JavaPipelineStage? _estimator;
    private ParamMap[]? _maps;

    /// <summary>Whether a stage of the estimator, or one that a map puts in its place, does its work in .NET.</summary>
    internal bool RunsInDotnet => Known?.RunsInDotnet == true || Array.Exists(_maps ?? [], map => map.RunsInDotnet);

    internal JavaPipelineStage Estimator => _estimator ?? tuner.Reference.Call<JavaPipelineStage>("getEstimator");

    internal ParamMap[] Maps => _maps is not null ? [.. _maps] : tuner.Reference.Call<ParamMap[]>("getEstimatorParamMaps");

    /// <summary>The estimator, which one that was loaded has in the JVM only; null before it is set.</summary>
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

    /// <summary>Brings to the JVM what it is about to copy. A stage that cannot be saved can be copied and used all the same; saving says why it cannot.</summary>
    internal static void DescribeWhatCanBe(JavaPipelineStage? stage)
    {
        try
        {
            stage?.Describe();
        }
        catch (NotSupportedException)
        {
            // Saving a copy, too, describes its stages first and gets this exception.
        }
    }

    /// <summary>Refuses maps that Spark would fail to write, with an error that does not say what to do: it knows no JSON for stages.</summary>
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

    /// <summary>Keeps what was set through the parameters themselves.</summary>
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

    /// <summary>Takes over what <paramref name="other"/>, of which the tuner is a copy with <paramref name="extra"/>, has.</summary>
    internal void CopyFrom(Tuned other, ParamMap extra)
    {
        _estimator = (extra.Find(tuner.GetParam("estimator")) as JavaPipelineStage ?? other._estimator)?.Copy(extra);
        _maps = extra.Find(tuner.GetParam("estimatorParamMaps")) as ParamMap[] ?? other._maps;
    }

    /// <summary>Brings what only .NET knows to the JVM, where it is saved.</summary>
    internal void Describe() => Known?.Describe();
}
