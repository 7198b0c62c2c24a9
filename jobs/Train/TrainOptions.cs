using System.ComponentModel.DataAnnotations;
using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Running;

namespace Gozcu.Jobs.Train;

/// <summary>Options of <c>train</c>. What is not given is as the data set's definition says.</summary>
public sealed record TrainOptions : TableJobOptions
{
    /// <summary>The model's name; null for the data set's.</summary>
    [Option("The model's name; by default the data set's.", ValueName = "NAME")]
    [RegularExpression("[a-z][a-z0-9-]*")]
    public string? Model { get; init; }

    /// <summary>The detector; null for the definition's.</summary>
    [Option("The detector: random-forest, logistic-regression or z-score; by default as the definition says.", ValueName = "NAME")]
    public string? Detector { get; init; }

    /// <summary>Whether the grid is searched.</summary>
    [Option("Search the definition's grid of parameters by cross-validation.")]
    public bool Tune { get; init; }

    /// <summary>Folds of the cross-validation.</summary>
    [Option("Folds of the cross-validation.")]
    [Range(2, 20)]
    public int Folds { get; init; } = 3;
}
