using Gozcu.Models.Detectors;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Train;

/// <summary>Trains one kind of detector with MLlib and extracts the result from Spark. One implementation per folder, registered in <see cref="Trainers"/>.</summary>
internal interface ITrainer
{
    /// <summary>Name of the detector in definitions.</summary>
    string Detector { get; }

    /// <summary>Returns the training rows that the detector learns from.</summary>
    /// <param name="rows">Feature table.</param>
    DataFrame LearnedFrom(DataFrame rows);

    /// <summary>Trains the detector.</summary>
    /// <param name="data">Features, labels and weights of the rows that <see cref="LearnedFrom"/> returns.</param>
    /// <param name="parameters">Values of all parameters of the detector.</param>
    /// <param name="tuning">Grid to search, or null to use the parameters as they are.</param>
    TrainedDetector Train(TrainingData data, IReadOnlyDictionary<string, double> parameters, Tuning? tuning);
}
