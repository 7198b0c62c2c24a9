using Gozcu.Models.Detectors;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train;

/// <summary>Trains one kind of detector with MLlib and takes what it learned out of Spark. One implementation a folder, registered in <see cref="Trainers"/>.</summary>
internal interface ITrainer
{
    /// <summary>The detector's name, as in definitions.</summary>
    string Detector { get; }

    /// <summary>Returns those of the training rows that the detector learns from.</summary>
    /// <param name="rows">A feature table.</param>
    DataFrame LearnedFrom(DataFrame rows);

    /// <summary>Trains.</summary>
    /// <param name="data">Features, labels and weights of the rows that <see cref="LearnedFrom"/> gives.</param>
    /// <param name="parameters">A value for each of the detector's parameters.</param>
    /// <param name="tuning">The grid to search, or null to take the parameters as they are.</param>
    TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning);
}
