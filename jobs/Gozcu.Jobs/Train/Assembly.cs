using Gozcu.Jobs.Features;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train;

/// <summary>Assembles feature columns into the vector column that MLlib takes.</summary>
internal static class Assembly
{
    /// <param name="data">Training data.</param>
    /// <param name="output">Name of the vector column.</param>
    /// <param name="handleInvalid">Treatment of rows with a missing value: MLlib's <c>error</c> or <c>skip</c>.</param>
    public static DataFrame Assemble(TrainingData data, string output, string handleInvalid) =>
        new VectorAssembler()
            .SetInputCols([.. data.Features.Select((_, i) => FeatureFunction.Column(i))])
            .SetOutputCol(output)
            .SetHandleInvalid(handleInvalid)
            .Transform(data.Rows)
            .Select(output, FeatureFunction.Label, TrainingData.Weight);
}
