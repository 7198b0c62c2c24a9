using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Feature.Param;

namespace Microsoft.Spark.ML.Internal;

/// <summary>Sets parameters of stages that are known only by an interface.</summary>
internal static class StageSetting
{
    internal static TStage With<TStage>(this TStage stage, Param param, object value)
        where TStage : IPipelineStage
    {
        ((JavaPipelineStage)(object)stage).Set<JavaPipelineStage>(param, value);
        return stage;
    }

    internal static TStage With<TStage>(this TStage stage, string paramName, object value)
        where TStage : IPipelineStage => stage.With(((JavaPipelineStage)(object)stage).GetParam(paramName), value);
}
