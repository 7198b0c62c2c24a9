using System.Globalization;
using System.Reflection;

namespace Gozcu.Spark.Tests.Compatibility;

/// <summary>Writes types and members, found by reflection, as the list writes them.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    private static readonly Dictionary<string, string> s_operators = new()
    {
        ["op_Addition"] = "+",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_Division"] = "/",
        ["op_Equality"] = "==",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_LogicalNot"] = "!",
        ["op_Modulus"] = "%",
        ["op_Multiply"] = "*",
        ["op_Subtraction"] = "-",
        ["op_UnaryNegation"] = "-",
    };

    internal static string Name(Type type)
    {
        if (s_keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray || type.IsByRef)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        string name = type.DeclaringType is { } outer ? $"{Name(outer)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Argument))}>"
            : name;
    }

    internal static string Constraints(IEnumerable<Type> parameters) =>
        string.Concat(
            parameters.Select(parameter =>
                string.Join(", ", ConstraintsOf(parameter)) is { Length: > 0 } text ? $" where {parameter.Name} : {text}" : ""
            )
        );

    /// <summary>The members of a type and those it inherits, but for object's, with the methods that each stands for.</summary>
    internal static Dictionary<string, MethodBase[]> Members(Type type)
    {
        var members = new Dictionary<string, MethodBase[]>(StringComparer.Ordinal);
        for (Type? declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach ((string text, MethodBase[] methods) in MembersOf(declaring, isInherited: declaring != type))
            {
                members.TryAdd(text, methods);
            }
        }

        return members;
    }

    private static IEnumerable<(string Text, MethodBase[] Methods)> MembersOf(Type type, bool isInherited)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(name =>
                    ($"{name} = {Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture)}", Array.Empty<MethodBase>())
                );
        }

        IEnumerable<(string, MethodBase[])> constructors = isInherited
            ? []
            : type.GetConstructors(Declared)
                .Where(IsVisible)
                .Select(c => ($"{Access(c)}{NameWithoutArity(type)}({Parameters(c)})", new MethodBase[] { c }));
        return constructors
            .Concat(
                type.GetProperties(Declared)
                    .Where(p => p.GetAccessors(true).Any(IsVisible))
                    .Select(p => (Property(p), p.GetAccessors(true).Where(IsVisible).ToArray<MethodBase>()))
            )
            .Concat(
                type.GetMethods(Declared)
                    .Where(m => IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
                    .Select(m => (Method(m), new MethodBase[] { m }))
            );
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo widest = property.GetAccessors(true).Where(IsVisible).OrderBy(m => m.IsPublic ? 0 : 1).First();
        string accessors = string.Concat(
            new[] { (property.GetMethod, "get; "), (property.SetMethod, "set; ") }
                .Where(accessor => accessor.Item1 is not null && IsVisible(accessor.Item1))
                .Select(accessor => (accessor.Item1!.IsPublic == widest.IsPublic ? "" : Access(accessor.Item1)) + accessor.Item2)
        );
        string name = property.GetIndexParameters() is { Length: > 0 } index
            ? $"this[{string.Join(", ", index.Select(Parameter))}]"
            : property.Name;
        return $"{Access(widest)}{Name(property.PropertyType)} {name} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method)
    {
        string parameters = $"({Parameters(method)})";
        string result = Name(method.ReturnType);
        if (method.Name is "op_Implicit" or "op_Explicit")
        {
            return $"{Access(method)}{(method.Name == "op_Implicit" ? "implicit" : "explicit")} operator {result}{parameters}";
        }

        if (method.IsSpecialName)
        {
            return $"{Access(method)}{result} operator {s_operators.GetValueOrDefault(method.Name, method.Name)}{parameters}";
        }

        Type[] generics = method.GetGenericArguments();
        string typeParameters = generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(g => g.Name))}>";
        return $"{Access(method)}{result} {method.Name}{typeParameters}{parameters}{Constraints(generics)}";
    }

    private static string Parameters(MethodBase method)
    {
        string text = string.Join(", ", method.GetParameters().Select(Parameter));
        return method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false) ? "this " + text : text;
    }

    private static string Parameter(ParameterInfo parameter)
    {
        string kind =
            parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params "
            : parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? "ref "
            : "";
        string value = parameter.HasDefaultValue ? " = " + Default(parameter.DefaultValue, parameter.ParameterType) : "";
        return $"{kind}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Default(object? value, Type type) =>
        value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            _ when type.IsEnum => $"{Name(type)}.{Enum.GetName(type, value)}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static IEnumerable<string> ConstraintsOf(Type parameter)
    {
        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            yield return "class";
        }

        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isStruct)
        {
            yield return "struct";
        }

        foreach (Type constraint in parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)))
        {
            yield return Name(constraint);
        }

        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            yield return "new()";
        }
    }

    private static string Argument(Type type)
    {
        GenericParameterAttributes variance = type.IsGenericParameter
            ? type.GenericParameterAttributes & GenericParameterAttributes.VarianceMask
            : GenericParameterAttributes.None;
        return variance switch
            {
                GenericParameterAttributes.Covariant => "out ",
                GenericParameterAttributes.Contravariant => "in ",
                _ => "",
            } + Name(type);
    }

    private static string NameWithoutArity(Type type) => type.Name.Split('`')[0];

    private static string Access(MethodBase method) =>
        method.DeclaringType!.IsInterface ? "" : (method.IsPublic ? "public " : "protected ") + (method.IsStatic ? "static " : "");

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
