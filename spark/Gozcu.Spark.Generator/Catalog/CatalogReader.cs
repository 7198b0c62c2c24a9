using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>Finds the classes of MLlib on the class path and reads their descriptions.</summary>
internal sealed class CatalogReader
{
    private const string Root = "org.apache.spark.ml.";

    /// <summary>Packages below <c>org.apache.spark.ml</c> with public API. Linear algebra and parameters are written by hand.</summary>
    private static readonly string[] s_packages =
    [
        "classification",
        "clustering",
        "evaluation",
        "feature",
        "fpm",
        "recommendation",
        "regression",
        "stat",
        "stat.distribution",
        "tree",
        "tuning",
    ];

    private readonly ScalaMirror _mirror = new();

    /// <summary>Reads all public classes of MLlib: the descriptions of those that are generated, ordered by name, and the names of the others.</summary>
    public (IReadOnlyList<MLClass> Generated, IReadOnlyList<string> Others) ReadAll(IProgress<string> progress)
    {
        var generated = new List<MLClass>();
        var others = new List<string>();
        foreach (var name in ClassPath.Classes(Root))
        {
            if (IsGenerated(name) && Read(name) is { } found)
            {
                progress.Report(name);
                generated.Add(found);
            }
            else if (IsPublic(name))
            {
                others.Add(name);
            }
        }
        return (generated, others);
    }

    /// <summary>Returns the public members that MLlib declares for a class and its companion, one per overload, without constructors and the members of every object.</summary>
    public IReadOnlyList<PublicMember> PublicMembers(string name) =>
        [
            .. (_mirror.FindClass(name)?.Members ?? [])
                .Concat(_mirror.FindObject(name)?.Members ?? [])
                .Where(member => !member.IsConstructor && member.Owner.StartsWith(Root, StringComparison.Ordinal))
                .Where(member => !Overrides.MeansNothingHere.Contains(member.Name))
                .Select(member => new PublicMember(member.Name, ScalaSignature.ParameterTypes(member.Type)))
                .DistinctBy(member => member.Key)
                .OrderBy(member => member.Key, StringComparer.Ordinal),
        ];

    /// <summary>Tests whether a class has members for other callers than Spark itself. A companion that only creates its private class has none.</summary>
    private bool IsPublic(string name)
    {
        var isClass = _mirror.FindClass(name)?.Members.Any(member => member.Owner == name) ?? false;
        var isObject = _mirror.FindObject(name)?.Members.Any(member => member.Owner == name && !member.IsConstructor) ?? false;
        return isClass || isObject;
    }

    private static bool IsGenerated(string name)
    {
        var inner = name[Root.Length..];
        var dot = inner.LastIndexOf('.');
        return dot > 0 && s_packages.Contains(inner[..dot]) && !Accounted.HandWritten.ContainsKey(name);
    }

    /// <summary>Reads one class, or returns null if it is not public API.</summary>
    public MLClass? Read(string name)
    {
        var companion = _mirror.FindObject(name, evenPrivate: Overrides.Opened.Contains(name));
        var type = _mirror.FindClass(name);
        if (type is null || Kind(type) is not { } kind)
        {
            return companion is null || type is not null && companion.Members.Count == 0 ? null : Statics(name, companion);
        }
        var package = name[..name.LastIndexOf('.')];
        var own = type.Members.Where(member =>
            member.Owner != Root + "param.Params"
            && (member.Owner.StartsWith(Root, StringComparison.Ordinal) || member.Owner.StartsWith(package, StringComparison.Ordinal))
        );
        var methods = own.Where(member => !member.IsConstructor)
            .Select(member => (member, signature: ScalaSignature.Parse(member.Type)))
            .Where(pair => pair.signature is not null)
            .ToList();
        var parameters = methods.Where(pair => IsParam(pair.signature!)).ToList();
        var constructors = type
            .Members.Where(member => member.IsConstructor && member.Owner == name)
            .Select(member => ScalaSignature.Parse(member.Type)!);
        var readable = companion?.Members.Any(member => member.Name == "read") ?? false;
        return new MLClass(name, kind)
        {
            IsAbstract =
                type.IsAbstract && kind != MLClassKind.Summary && !Overrides.StandForThemselves.Contains(name[(package.Length + 1)..]),
            IsReadable = readable,
            IsWritable = methods.Any(pair => pair.member.Name == "write"),
            BaseClasses = type.BaseClasses,
            FitResult = methods.FirstOrDefault(pair => pair.member.Name == "fit" && pair.signature!.Arity == 1).signature?.Result,
            Since = type.Since,
            Constructors = type.IsAbstract ? [] : [.. constructors.OrderBy(signature => signature.Arity)],
            Params = ParamReader.Read(
                name,
                type.IsAbstract ? [] : [.. constructors],
                [.. parameters.Select(pair => (pair.member, Type: ParamType(pair.signature!.Result)))]
            ),
            Methods =
            [
                .. methods
                    .Where(pair => !IsParam(pair.signature!))
                    .Select(pair => new MLMethod(pair.member.Name, pair.signature!, pair.member.Since, IsStatic: false))
                    .Concat(companion is null ? [] : StaticMethods(companion))
                    .OrderBy(method => method.Name, StringComparer.Ordinal)
                    .ThenBy(method => method.Signature.Arity)
                    .ThenBy(method => method.Signature.Text, StringComparer.Ordinal),
            ],
        };
    }

    private static MLClass? Statics(string name, ScalaClass companion)
    {
        var methods = StaticMethods(companion)
            .OrderBy(method => method.Name, StringComparer.Ordinal)
            .ThenBy(method => method.Signature.Arity)
            .ThenBy(method => method.Signature.Text, StringComparer.Ordinal)
            .ToList();
        return methods.Count == 0
            ? null
            : new MLClass(name, MLClassKind.Statics)
            {
                IsAbstract = false,
                IsReadable = false,
                IsWritable = false,
                BaseClasses = [],
                Since = companion.Since,
                Constructors = [],
                Params = [],
                Methods = methods,
            };
    }

    private static IEnumerable<MLMethod> StaticMethods(ScalaClass companion) =>
        companion
            .Members.Where(member =>
                !member.IsConstructor && member.Owner == companion.Name && member.Name is not ("read" or "load" or "unapply" or "apply")
            )
            .Select(member => (member, signature: ScalaSignature.Parse(member.Type)))
            .Where(pair => pair.signature is not null)
            .Select(pair => new MLMethod(pair.member.Name, pair.signature!, pair.member.Since, IsStatic: true));

    private static MLClassKind? Kind(ScalaClass type)
    {
        bool Extends(string name) => type.BaseClasses.Contains(name);
        var isConcrete = !type.IsAbstract || type.Name.EndsWith("LDAModel", StringComparison.Ordinal);
        if (Extends("Params"))
        {
            return !isConcrete ? null
                : Extends("Estimator") ? MLClassKind.Estimator
                : Extends("Model") ? MLClassKind.Model
                : Extends("Transformer") ? MLClassKind.Transformer
                : Extends("Evaluator") ? MLClassKind.Evaluator
                : MLClassKind.Params;
        }
        if (type.Name.EndsWith("Summary", StringComparison.Ordinal))
        {
            return MLClassKind.Summary;
        }
        var simpleName = type.Name[(type.Name.LastIndexOf('.') + 1)..];
        return Overrides.Views.Contains(simpleName) ? MLClassKind.View : null;
    }

    private static bool IsParam(ScalaSignature signature) =>
        signature.Parameters is null
        && signature.Result.StartsWith(Root + "param.", StringComparison.Ordinal)
        && ParamType(signature.Result).Length > 0;

    /// <summary>Returns the type of a parameter's values: <c>Double</c> for <c>DoubleParam</c>, <c>X</c> for <c>Param[X]</c>, empty for other classes of the package.</summary>
    private static string ParamType(string type)
    {
        var name = type[(Root + "param.").Length..];
        return name switch
        {
            "BooleanParam" => "Boolean",
            "IntParam" => "Int",
            "LongParam" => "Long",
            "FloatParam" => "Float",
            "DoubleParam" => "Double",
            "StringArrayParam" => "Array[String]",
            "DoubleArrayParam" => "Array[Double]",
            "DoubleArrayArrayParam" => "Array[Array[Double]]",
            "IntArrayParam" => "Array[Int]",
            _ => name.StartsWith("Param[", StringComparison.Ordinal) ? name["Param[".Length..^1] : "",
        };
    }
}
