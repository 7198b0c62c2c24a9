using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>A class of MLlib as Spark reports it.</summary>
internal sealed record MLClass(string JavaName, MLClassKind Kind)
{
    public string Name => JavaName[(JavaName.LastIndexOf('.') + 1)..];

    public string Package => JavaName[..JavaName.LastIndexOf('.')];

    public required bool IsAbstract { get; init; }

    public required bool IsReadable { get; init; }

    public required bool IsWritable { get; init; }

    /// <summary>Simple names of the classes and traits that it extends, nearest first, without itself.</summary>
    public required IReadOnlyList<string> BaseClasses { get; init; }

    /// <summary>Return type of <c>fit</c>, for an estimator.</summary>
    public string? FitResult { get; init; }

    public required string? Since { get; init; }

    public required IReadOnlyList<ScalaSignature> Constructors { get; init; }

    public required IReadOnlyList<MLParam> Params { get; init; }

    public required IReadOnlyList<MLMethod> Methods { get; init; }
}
