using System.IO.Compression;
using Gozcu.Spark.Generator.Reflection;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Gozcu.Spark.Generator.Catalog;

/// <summary>Finds the classes of MLlib on the class path and reads what they are.</summary>
internal sealed class CatalogReader
{
    private const string Root = "org.apache.spark.ml.";

    /// <summary>Packages below <c>org.apache.spark.ml</c> that are the public API; linear algebra and parameters are written by hand.</summary>
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

    /// <summary>All classes of the packages, in the order of their names.</summary>
    public IReadOnlyList<MLClass> ReadAll(IProgress<string> progress)
    {
        var classes = new List<MLClass>();
        foreach (var name in Names())
        {
            if (Read(name) is { } found)
            {
                progress.Report(name);
                classes.Add(found);
            }
        }
        return classes;
    }

    /// <summary>One class, or null when it is not public API.</summary>
    public MLClass? Read(string name)
    {
        if (Overrides.HandWritten.Contains(name))
        {
            return null;
        }
        var companion = _mirror.FindObject(name);
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

    /// <summary>The type of a param's values: <c>Double</c> for <c>DoubleParam</c>, <c>X</c> for <c>Param[X]</c>, empty for another class of that package.</summary>
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

    private static SortedSet<string> Names()
    {
        var names = new SortedSet<string>(Overrides.Elsewhere, StringComparer.Ordinal);
        var jvm = SparkEnvironment.JvmBridge;
        var pipeline = (JvmObjectReference)jvm.CallStaticJavaMethod("java.lang.Class", "forName", ["org.apache.spark.ml.Pipeline"])!;
        var source = (JvmObjectReference)((JvmObjectReference)pipeline.Invoke("getProtectionDomain", [])!).Invoke("getCodeSource", [])!;
        var path = (string)((JvmObjectReference)source.Invoke("getLocation", [])!).Invoke("getPath", [])!;
        using var jar = ZipFile.OpenRead(path);
        foreach (var entry in jar.Entries)
        {
            var name = entry.FullName.Replace('/', '.');
            if (
                name.StartsWith(Root, StringComparison.Ordinal)
                && name.EndsWith(".class", StringComparison.Ordinal)
                && !name.Contains('$', StringComparison.Ordinal)
            )
            {
                name = name[..^".class".Length];
                var inner = name[Root.Length..];
                var dot = inner.LastIndexOf('.');
                if (dot > 0 && s_packages.Contains(inner[..dot]) && inner != "feature.package")
                {
                    names.Add(name);
                }
            }
        }
        return names;
    }
}
