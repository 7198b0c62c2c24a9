using Gozcu.Jobs.Features;
using Microsoft.Spark.ML.Evaluation;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Tuning;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train;

/// <summary>Fits once, or, with a grid, cross-validates every point of it and fits the best on all rows.</summary>
internal static class GridSearch
{
}
