using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Features;
using Gozcu.Models.Detectors;
using Gozcu.Models.Features;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Train;

/// <summary>
/// Trainer of a detector that is fitted in process: collects the features of the rows that are not labelled as anomalies in the driver, or of a random sample if
/// there are more than fit.
/// </summary>
/// <param name="detector">The detector.</param>
/// <param name="mostValues">Largest number of feature values to collect; by default 32 million, which take 256 MiB.</param>
internal sealed class InProcessTrainer(IInProcessDetector detector, long mostValues = 32_000_000) : ITrainer
{
    /// <inheritdoc/>
    public string Detector => detector.Name;

    /// <inheritdoc/>
    public DataFrame LearnedFrom(DataFrame rows) => NormalRows.Of(rows);

    /// <inheritdoc/>
    public TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning)
    {
        var features = Collect(data);
        try
        {
            return new TrainedDetector(detector.Fit(features.Columns, parameters), parameters, []);
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"{Detector} cannot learn from the {features.Rows:N0} normal training rows: {e.Message}.", e);
        }
    }

    private FeatureMatrix Collect(TrainingData data)
    {
        var rows = NormalRows.Of(data.Rows).Select([.. data.Features.Select((_, i) => Col(FeatureFunction.Column(i)))]);
        var (count, most) = (rows.Count(), mostValues / data.Features.Count);
        var batches = (count > most ? rows.Sample((double)most / count, withReplacement: false, data.Seed) : rows).CollectBatches();
        var matrix = new FeatureMatrix(data.Features.Count);
        matrix.Resize(batches.Sum(batch => batch.Length));
        var row = 0;
        foreach (var batch in batches)
        {
            for (var i = 0; i < matrix.Features; i++)
            {
                batch.Column<DoubleColumn>(i).Values.CopyTo(matrix[i][row..]);
            }
            row += batch.Length;
        }
        return matrix;
    }
}
