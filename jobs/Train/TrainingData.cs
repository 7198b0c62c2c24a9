using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train;

/// <summary>What a trainer works with.</summary>
/// <param name="Spark">The session.</param>
/// <param name="Rows">A feature table with the column <see cref="Weight"/>.</param>
/// <param name="Features">The features' names, in order.</param>
/// <param name="Seed">Seed of everything random.</param>
internal sealed record TrainingData(SparkSession Spark, DataFrame Rows, IReadOnlyList<string> Features, int Seed)
{
    /// <summary>How much a row weighs.</summary>
    public const string Weight = "weight";

    /// <summary>The features as MLlib takes them: one vector.</summary>
    public const string Vector = "features";
}
