using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Reflection;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Writes one class as C#.</summary>
internal sealed class ClassWriter(IReadOnlyDictionary<string, MLClass> classes, Documentation documentation, Action<string> leave)
{
    private const string Reference = "JvmObjectReference";

    private readonly CSharpTypes _types = new(classes);

    public string Write(MLClass type, string targetNamespace)
    {
        var body = new SourceText();
        body.Doc("summary", documentation.Class(type)).Line($"/// <remarks>Equivalent of <c>{type.JavaName}</c>.</remarks>");
        Since(body, type.Since);
        body.Declaration($"public {Modifiers(type)}partial class {type.Name}", Bases(type)).Open();
        if (
            type.Kind == MLClassKind.Statics
            || !type.IsAbstract && (type.Constructors.Count > 0 && type.Kind != MLClassKind.Summary || type.IsReadable)
        )
        {
            body.Separate().Line($"private const string JavaClass = \"{type.JavaName}\";");
        }
        if (type.Kind != MLClassKind.Statics)
        {
            new ConstructorWriter(_types).Write(body, type);
        }
        var inherited = Inherited(type);
        var own = type.Methods.Where(method => Belongs(type, method, inherited)).ToList();
        foreach (var param in type.Params.Where(param => !inherited.Contains(param.Name)))
        {
            Param(body, type, param);
        }
        new ParamSetterWriter(_types, documentation).Write(body, type);
        foreach (var method in own.OrderBy(method => Order(method, own), StringComparer.Ordinal))
        {
            Method(body, type, method, own);
        }
        new TwoClassesWriter(_types, documentation).Write(body, type, classes);
        Overridden(body, type);
        ParamsWriter.Write(body, type, hides: Parent(type) is { Kind: not MLClassKind.Summary and not MLClassKind.View });
        SupportedValuesWriter.Write(body, type);
        Persistence(body, type);
        body.Close();
        return FileHeader.For(targetNamespace, body.ToString()) + body;
    }

    private static string Modifiers(MLClass type) =>
        type.Kind == MLClassKind.Statics ? "static "
        : type.IsAbstract ? "abstract "
        : "";

    private List<string> Bases(MLClass type)
    {
        var parent = Parent(type);
        var name = type.Kind switch
        {
            MLClassKind.Statics => null,
            _ when parent is not null => parent.Name,
            MLClassKind.Estimator => $"JavaEstimator<{_types.Result(type.FitResult!)}>",
            MLClassKind.Model => $"JavaModel<{type.Name}>",
            MLClassKind.Transformer => "JavaTransformer",
            MLClassKind.Evaluator => "JavaEvaluator",
            MLClassKind.Params => "Params",
            MLClassKind.Summary => "JavaSummary",
            _ => "JvmView",
        };
        var contracts = Overrides.Interfaces.Where(pair => type.BaseClasses.Contains(pair.Key)).Select(pair => pair.Value).Take(1);
        var bases = new List<string>();
        bases.AddRange(name is null ? [] : [name]);
        bases.AddRange(contracts);
        bases.AddRange(type.IsReadable ? [$"IJavaMLReadable<{type.Name}>"] : []);
        bases.AddRange(type.IsWritable && !(parent?.IsWritable ?? false) ? ["IJavaMLWritable"] : []);
        return bases;
    }

    private MLClass? Parent(MLClass type) =>
        type.Kind is MLClassKind.Statics
            ? null
            : type
                .BaseClasses.Select(name => classes.GetValueOrDefault($"{type.Package}.{name}"))
                .FirstOrDefault(candidate =>
                    candidate is not null
                    && candidate.Kind == type.Kind
                    && candidate.Kind is MLClassKind.Summary or MLClassKind.View or MLClassKind.Model
                );

    private HashSet<string> Inherited(MLClass type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var parent = Parent(type); parent is not null; parent = Parent(parent))
        {
            names.UnionWith(parent.Methods.Where(method => method.Name != "copy").Select(method => method.Key));
            names.UnionWith(parent.Params.Select(param => param.Name));
            names.UnionWith(TwoClassesWriter.Members(parent, classes).Select(method => method.Key));
        }
        return names;
    }

    private static bool Belongs(MLClass type, MLMethod method, HashSet<string> inherited)
    {
        var isEvaluation = type.Kind == MLClassKind.Evaluator && method.Name == "evaluate";
        var isCopyOfAbstract = method.Name == "copy" && (type.IsAbstract || type.Kind is MLClassKind.View or MLClassKind.Summary);
        return !isEvaluation
            && !isCopyOfAbstract
            && !Overrides.SkippedMethods.Contains(method.Name)
            && !Overrides.HandWrittenMembers.Contains($"{type.Name}.{method.Key}")
            && !inherited.Contains(method.Key)
            // Scala has varargs methods beside the same methods over an array.
            && !(
                method.Signature.Parameters is [{ Type: "String*" }]
                && type.Methods.Any(other => other.Name == method.Name && other.Signature.Parameters is [{ Type: "Array[String]" }])
            );
    }

    /// <summary>Returns the sort key of a method: properties first, then getters and setters of the same name together, then other methods.</summary>
    private static string Order(MLMethod method, List<MLMethod> siblings)
    {
        if (method.IsStatic)
        {
            return "3" + method.Name;
        }
        if (IsProperty(method, siblings))
        {
            return "0" + method.Name;
        }
        var isAccessor = method.Name.StartsWith("get", StringComparison.Ordinal) || method.Name.StartsWith("set", StringComparison.Ordinal);
        return isAccessor ? $"1{method.Name[3..]}{method.Name}" : "2" + method.Name;
    }

    private static bool IsProperty(MLMethod method, List<MLMethod> siblings) =>
        method.Signature.Parameters is null && !Names.IsAction(method.Name) && siblings.Count(sibling => sibling.Name == method.Name) == 1;

    private void Param(SourceText body, MLClass type, MLParam param)
    {
        var value = _types.ParamValue(param.ScalaType);
        var untyped = CSharpTypes.Namespace(type.Package).EndsWith(".Feature", StringComparison.Ordinal) ? "Param.Param" : "Param";
        body.Separate().Doc("summary", documentation.Param(type, param));
        Since(body, param.Since);
        body.Line(
            value is null
                ? $"public {untyped} {Names.Pascal(param.Name)} => GetParam(\"{param.Name}\");"
                : $"public Param<{value}> {Names.Pascal(param.Name)} => ParamOf<{value}>(\"{param.Name}\");"
        );
    }

    private void Method(SourceText body, MLClass type, MLMethod method, List<MLMethod> siblings)
    {
        var name = Names.Member(method.Name);
        var member = $"{type.Name}.{name}";
        if (Overrides.Left.ContainsKey($"{type.Name}.{method.Name}") && _types.Result(method.Signature.Result) is null)
        {
            leave($"{type.JavaName}.{method.Name}: {Overrides.Left[$"{type.Name}.{method.Name}"]}");
            return;
        }
        var isSetter =
            method.Name.StartsWith("set", StringComparison.Ordinal)
            && classes.TryGetValue(method.Signature.Result, out var returned)
            && (returned == type || type.BaseClasses.Contains(returned.Name));
        var result = isSetter ? type.Name : Overrides.Types.GetValueOrDefault(member) ?? _types.Result(method.Signature.Result);
        var arguments = (method.Signature.Parameters ?? [])
            .Select(parameter => (parameter.Name, Type: _types.Argument(parameter.Type)))
            .ToList();
        if (result is null || arguments.Any(argument => argument.Type is null))
        {
            var reason = Overrides.Left.GetValueOrDefault($"{type.Name}.{method.Name}");
            leave($"{type.JavaName}.{method.Name}: {reason ?? $"no .NET type for {method.Signature.Text}"}");
            return;
        }
        arguments = [.. arguments.Select(argument => Renamed(member, isSetter, argument!))];
        body.Separate();
        Accessor(body, type, method, isSetter);
        Since(body, method.Since);
        var isVirtual = Overrides.Virtual.Contains(member) ? "virtual " : "";
        var modifiers =
            method.IsStatic ? "static "
            : method.Name == "copy" && type.Kind is not (MLClassKind.View or MLClassKind.Summary) ? "override "
            : isVirtual;
        var list = string.Join(", ", arguments.Select(argument => $"{argument.Type} {Names.Parameter(argument.Name)}"));
        var passed = string.Concat(arguments.Select(argument => ", " + Names.Parameter(argument.Name)));
        if (isSetter)
        {
            body.Line($"public {modifiers}{result} {name}({list})")
                .Open()
                .Line($"Call(\"{method.Name}\"{passed});")
                .Line("return this;")
                .Close();
            if (arguments is [{ } only])
            {
                ListSetter(body, type, method, only);
            }
            return;
        }
        var call =
            method.IsStatic
                ? $"{(type.Kind == MLClassKind.Statics ? "SparkEnvironment.JvmBridge." : "")}CallStatic<{CallType(result)}>(JavaClass, \"{method.Name}\"{passed})"
            : result == "void" ? $"{(arguments.Count == 0 ? "_ = Call<object?>" : "Call")}(\"{method.Name}\"{passed})"
            : $"Call<{CallType(result)}>(\"{method.Name}\"{passed})";
        if (result == "void" && arguments.Count == 0)
        {
            body.Line($"public {modifiers}void {name}()").Open().Line(call + ";").Close();
            return;
        }
        var isProperty = IsProperty(method, siblings);
        body.Expression($"public {modifiers}{result} {name}{(isProperty ? "" : $"({list})")}", call);
    }

    private static (string Name, string? Type) Renamed(string member, bool isSetter, (string Name, string? Type) argument) =>
        (
            Overrides.ParameterNames.GetValueOrDefault(member)
                ?? (member.EndsWith(".Copy", StringComparison.Ordinal) ? "extra" : argument.Name),
            isSetter ? Overrides.Types.GetValueOrDefault(member) ?? Listed(argument.Type) : argument.Type
        );

    /// <summary>Writes an overload of an array's setter that takes any sequence.</summary>
    private void ListSetter(SourceText body, MLClass type, MLMethod method, (string Name, string? Type) argument)
    {
        var parameter = Names.Parameter(argument.Name);
        var name = Names.Member(method.Name);
        var (list, converted) = argument.Type switch
        {
            "params double[]" => ("IEnumerable<double>", $"{parameter}.ToArray()"),
            "params int[]" => ("IEnumerable<int>", $"{parameter}.ToArray()"),
            "params double[][]" => ("IEnumerable<IEnumerable<double>>", $"{parameter}.Select(line => line.ToArray()).ToArray()"),
            // Declared so by Microsoft.Spark; the other overload is then the variadic one.
            "double[]" => ("params IEnumerable<double>", $"{parameter}.ToArray()"),
            "double[][]" => ("params IEnumerable<IEnumerable<double>>", $"{parameter}.Select(line => line.ToArray()).ToArray()"),
            "List<string>" => ("params IEnumerable<string>", $"{parameter}.ToList()"),
            _ => (null, null),
        };
        if (list is not null)
        {
            body.Separate();
            Accessor(body, type, method, isSetter: true);
            Since(body, method.Since);
            body.Expression($"public {type.Name} {name}({list} {parameter})", $"{name}({converted})");
        }
    }

    /// <summary>Makes the setter of an array variadic.</summary>
    private static string? Listed(string? type) => type is "double[]" or "int[]" or "double[][]" ? "params " + type : type;

    private static string CallType(string result) => result == "IEnumerable<string>" ? "string[]" : result;

    private void Accessor(SourceText body, MLClass type, MLMethod method, bool isSetter)
    {
        var param =
            method.Name.Length > 3
                ? type.Params.FirstOrDefault(candidate => candidate.Name == char.ToLowerInvariant(method.Name[3]) + method.Name[4..])
                : null;
        var reference = param is null ? null : $"<see cref=\"{Names.Pascal(param.Name)}\"/>";
        if (isSetter && reference is not null)
        {
            var parameter =
                Overrides.ParameterNames.GetValueOrDefault($"{type.Name}.{Names.Pascal(method.Name)}")
                ?? method.Signature.Parameters![0].Name;
            body.Doc("summary", $"Sets {reference}.")
                .Doc("param", documentation.Param(type, param!), $" name=\"{parameter}\"")
                .Doc("returns", "This object.");
        }
        else if (method.Name.StartsWith("get", StringComparison.Ordinal) && reference is not null && method.Signature.Arity == 0)
        {
            body.Doc("summary", $"Returns the value of {reference}, or its default if it has not been set.");
        }
        else if (method.Name == "copy")
        {
            body.Doc("summary", "Returns a copy with parameters overridden by <paramref name=\"extra\"/>.");
        }
        else
        {
            body.Doc("summary", documentation.Member(type, method.Name));
        }
    }

    private void Overridden(SourceText body, MLClass type)
    {
        foreach (var (method, parameter) in Overrides.Overridden.GetValueOrDefault(type.Name) ?? [])
        {
            var (result, argument) = method switch
            {
                "Fit" => (_types.Result(type.FitResult!)!, "DataFrame"),
                "Transform" => ("DataFrame", "DataFrame"),
                _ => ("StructType", "StructType"),
            };
            body.Separate()
                .Line("/// <inheritdoc/>")
                .Line($"public override {result} {method}({argument} {parameter}) => base.{method}({parameter});");
        }
    }

    private void Persistence(SourceText body, MLClass type)
    {
        if (type.IsReadable)
        {
            body.Separate()
                .Doc("summary", "Loads an object that was saved to <paramref name=\"path\"/>.")
                .Doc("exception", "Nothing is saved there, or an object of another class.", " cref=\"JvmException\"")
                .Expression($"public static {type.Name} Load(string path)", $"CallStatic<{type.Name}>(JavaClass, \"load\", path)");
            body.Separate()
                .Line("/// <inheritdoc/>")
                .Expression($"public JavaMLReader<{type.Name}> Read()", $"new(CallStatic<{Reference}>(JavaClass, \"read\"))");
        }
        if (type.IsWritable && !(Parent(type)?.IsWritable ?? false) && !Overrides.HandWrittenMembers.Contains($"{type.Name}.write"))
        {
            body.Separate().Line("/// <inheritdoc/>").Line("public void Save(string path) => Call(\"save\", path);");
            body.Separate().Line("/// <inheritdoc/>").Line($"public JavaMLWriter Write() => new(Call<{Reference}>(\"write\"));");
        }
    }

    /// <summary>Writes the version in which a member was added, if it is later than the oldest Spark that Microsoft.Spark supports.</summary>
    internal static void Since(SourceText body, string? version)
    {
        if (version is not null && Version.Parse(version) >= new Version(2, 4, 0))
        {
            body.Line($"[Since(\"{version}\")]");
        }
    }
}
