using System.Reflection;
using Gozcu.Spark.Generator;
using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Reflection;
using Gozcu.Spark.Generator.Writing;
using Microsoft.Spark.ML.Feature.Param;

namespace Gozcu.Spark.Tests.ML.Generator;

/// <summary>Whether a .NET class has a member that takes what an overload of a Java class takes.</summary>
internal sealed class ClassCounterpart(IEnumerable<MLClass> generated)
{
    private const string Package = "org.apache.spark.ml.";
    private const BindingFlags All = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private readonly CSharpTypes _types = new(generated.ToDictionary(type => type.JavaName, StringComparer.Ordinal));

    public bool Has(Type type, string javaName, PublicMember member)
    {
        var javaClass = javaName[(javaName.LastIndexOf('.') + 1)..];
        var name =
            Accounted.Renamed.GetValueOrDefault($"{javaClass}.{member.Name}")
            ?? Accounted.Renamed.GetValueOrDefault(member.Name)
            ?? Names.Member(member.Name);
        var owners = type.GetInterfaces().Append(type);
        return owners.SelectMany(owner => owner.GetMember(name, All)).Any(candidate => Takes(candidate, member.ParameterTypes));
    }

    private bool Takes(MemberInfo candidate, IReadOnlyList<string> types) =>
        candidate switch
        {
            MethodInfo method => Takes(method.GetParameters(), types),
            PropertyInfo property => Takes(property.GetIndexParameters(), types),
            _ => types.Count == 0,
        };

    private bool Takes(ParameterInfo[] parameters, IReadOnlyList<string> types) =>
        parameters.Length >= types.Count
        && parameters.Skip(types.Count).All(parameter => parameter.IsOptional || parameter.IsOut || IsParams(parameter))
        && parameters.Zip(types).All(pair => Takes(pair.First.ParameterType, pair.Second));

    private static bool IsParams(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ParamArrayAttribute))
        || parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute));

    private bool Takes(Type parameter, string scala) =>
        IsOfAnyType(parameter)
        || scala switch
        {
            _ when scala.StartsWith(Package + "param.ParamPair[", StringComparison.Ordinal) => parameter == typeof(ParamPair)
                || parameter == typeof(ParamPair[]),
            _ when scala.StartsWith(Package + "Estimator[", StringComparison.Ordinal) => parameter.Name
                is "JavaEstimator`1"
                    or "IEstimator`1",
            _ when IsParam(scala) => typeof(Microsoft.Spark.ML.Feature.Param.Param).IsAssignableFrom(parameter),
            _ => Accepted(scala).Contains(Text(parameter)),
        };

    private static bool IsOfAnyType(Type parameter) =>
        parameter.IsGenericParameter
        || parameter == typeof(object)
        || (parameter.IsArray && parameter.GetElementType()!.IsGenericParameter);

    /// <summary>Whether it is a param of any kind: <c>DoubleParam</c>, <c>Param[T]</c>.</summary>
    private static bool IsParam(string scala) =>
        scala.StartsWith(Package + "param.", StringComparison.Ordinal)
        && (scala.EndsWith("Param", StringComparison.Ordinal) || scala.Contains("Param[", StringComparison.Ordinal));

    /// <summary>The .NET types, any of which stands for a type of Scala.</summary>
    private IEnumerable<string> Accepted(string scala)
    {
        var element = Element(scala);
        if (element is not null)
        {
            foreach (var inner in Accepted(element))
            {
                yield return $"IEnumerable<{inner}>";
                yield return $"List<{inner}>";
                yield return $"{inner}[]";
            }
        }
        var mapped = _types.Argument(scala);
        if (mapped is not null)
        {
            yield return mapped.StartsWith("params ", StringComparison.Ordinal) ? mapped["params ".Length..] : mapped;
        }
        if (
            scala.EndsWith("linalg.DenseVector", StringComparison.Ordinal) || scala.EndsWith("linalg.DenseMatrix", StringComparison.Ordinal)
        )
        {
            yield return scala[(scala.LastIndexOf('.') + "Dense".Length + 1)..];
        }
        if (scala == "org.apache.spark.sql.types.Metadata")
        {
            yield return "JObject";
        }
        if (scala.EndsWith("PipelineStage", StringComparison.Ordinal))
        {
            yield return "JavaPipelineStage";
        }
        if (scala.StartsWith("(Int", StringComparison.Ordinal) && scala.EndsWith(", Double)", StringComparison.Ordinal))
        {
            yield return "ValueTuple<int,double>";
            yield return "ValueTuple<int,int,double>";
        }
        yield return scala[(scala.LastIndexOf('.') + 1)..];
    }

    private static string? Element(string scala)
    {
        foreach (var collection in (string[])["Array[", "Seq[", "Iterable[", "java.util.List[", "java.lang.Iterable["])
        {
            if (scala.StartsWith(collection, StringComparison.Ordinal))
            {
                return scala[collection.Length..^1];
            }
        }
        return scala.EndsWith('*') ? scala[..^1] : null;
    }

    private static string Text(Type type)
    {
        if (type.IsArray)
        {
            return $"{Text(type.GetElementType()!)}[]";
        }
        var name = Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "bool",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.String => "string",
            _ => type.Name,
        };
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GenericTypeArguments.Select(Text))}>"
            : name;
    }
}
