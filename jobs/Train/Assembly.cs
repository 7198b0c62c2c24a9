using Gozcu.Jobs.Features;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train;

/// <summary>Feature columns to the one vector column that MLlib takes.</summary>
internal static class Assembly
{
    /// <param name="data">The training data.</param>
    /// <param name="output">The name of the vector column.</param>
    /// <param name="handleInvalid">What becomes of rows with a missing value: MLlib's <c>error</c> or <c>skip</c>.</param>
    public static DataFrame Assemble(TrainingData data, string output, string handleInvalid) =>
        new VectorAssembler()
            .SetInputCols([.. data.Features.Select((_, i) => FeatureFunction.Column(i))])
            .SetOutputCol(output)
            .SetHandleInvalid(handleInvalid)
            .Transform(data.Rows)
            .Select(output, FeatureFunction.Label, TrainingData.Weight);
}
