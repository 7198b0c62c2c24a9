using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train;

/// <summary>Input of a trainer.</summary>
/// <param name="Spark">Session.</param>
/// <param name="Rows">Feature table with the column <see cref="Weight"/>.</param>
/// <param name="Features">Names of the features, in order.</param>
/// <param name="Seed">Seed of all randomness.</param>
internal sealed record TrainingData(SparkSession Spark, DataFrame Rows, IReadOnlyList<string> Features, int Seed)
{
    /// <summary>Name of the column with a row's weight.</summary>
    public const string Weight = "weight";

    /// <summary>Name of the vector column with the features, for MLlib.</summary>
    public const string Vector = "features";
}
