using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Train;

/// <summary>Options of <c>train</c>. Options that are not given are those of the data set's definition.</summary>
public sealed record TrainOptions : TableJobOptions
{
    /// <summary>Name of the model; null for that of the data set.</summary>
    [Option("The model's name; by default the data set's.", ValueName = "NAME")]
    [RegularExpression("[a-z][a-z0-9-]*")]
    public string? Model { get; init; }

    /// <summary>Name of the detector; null for that of the definition.</summary>
    [Option("The detector: random-forest, logistic-regression or z-score; by default as the definition says.", ValueName = "NAME")]
    public string? Detector { get; init; }

    /// <summary>True to search the definition's grid.</summary>
    [Option("Search the definition's grid of parameters by cross-validation.")]
    public bool Tune { get; init; }

    /// <summary>Number of folds of the cross-validation; 3 by default.</summary>
    [Option("Folds of the cross-validation.")]
    [Range(2, 20)]
    public int Folds { get; init; } = 3;
}
