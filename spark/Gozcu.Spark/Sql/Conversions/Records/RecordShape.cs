using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>
/// Mapping of a .NET record, class, struct or tuple to a Spark struct: one field per public property, named after the property or its <see cref="ColumnAttribute"/>; properties
/// with <see cref="NotMappedAttribute"/> are excluded. The fields of a tuple are named <c>_1</c>, <c>_2</c> and so on, as in Spark. A record is created through the longest
/// constructor whose parameters are all properties; other properties are set afterwards.
/// </summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    private RecordShape(Type type)
    {
        Type = type;
        var members = IsTuple(type) ? TupleMembers(type) : PropertyMembers(type);
        Constructor = FindConstructor(type, members);
        Members = Constructor is null ? members : WithParameters(members, Constructor);
    }

    public Type Type { get; }

    /// <summary>Constructor of the record; null if it is created without arguments or cannot be created.</summary>
    public ConstructorInfo? Constructor { get; }

    /// <summary>Fields in order of declaration.</summary>
    public IReadOnlyList<RecordMember> Members { get; }

    /// <summary>Tests whether a type maps to structs.</summary>
    public static bool IsRecord(Type type) =>
        IsTuple(type)
        || (
            (type.IsClass || type is { IsValueType: true, IsPrimitive: false, IsEnum: false })
            && !type.IsAbstract
            && !type.IsArray
            && !type.IsPointer
            && !type.IsByRefLike
            && !typeof(Delegate).IsAssignableFrom(type)
            && !typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
            && (type.Assembly != typeof(RecordShape).Assembly || type == typeof(ML.Feature.LabeledPoint))
            && !(type.Namespace is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)))
            && PropertyMembers(type).Length > 0
        );

    /// <exception cref="NotSupportedException">A tuple has more than seven fields.</exception>
    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static t => new RecordShape(t));

    /// <summary>Returns the type of the struct.</summary>
    /// <param name="adapt">Adjusts a type that follows from a .NET type; no adjustment by default.</param>
    /// <exception cref="NotSupportedException">The type of a property has no SQL type.</exception>
    public StructType ToStruct(Func<DataType, Type, DataType>? adapt = null) =>
        new(Members.Where(m => m.Accessor is not null).Select(m => ToField(m, adapt ?? (static (type, _) => type))));

    private StructField ToField(RecordMember member, Func<DataType, Type, DataType> adapt)
    {
        try
        {
            return new StructField(
                member.Name,
                member.Declared ?? adapt(DotnetTypes.ToDataType(member.Type), member.Type),
                member.IsNullable
            );
        }
        catch (NotSupportedException e)
        {
            throw new NotSupportedException($"{Type.Name}.{member.Name} cannot be a column. {e.Message}", e);
        }
    }

    public static bool IsTuple(Type type) => type.IsGenericType && typeof(ITuple).IsAssignableFrom(type);

    private static RecordMember[] TupleMembers(Type type)
    {
        if (type.GenericTypeArguments.Length > 7)
        {
            throw new NotSupportedException("A tuple of more than 7 fields is not mapped to a struct. Use a record.");
        }

        return
        [
            .. type.GenericTypeArguments.Select(
                (t, i) =>
                    new RecordMember(
                        $"_{i + 1}",
                        t,
                        (MemberInfo?)type.GetField($"Item{i + 1}") ?? type.GetProperty($"Item{i + 1}"),
                        Parameter: null,
                        DotnetTypes.AllowsNull(t)
                    )
            ),
        ];
    }

    private static RecordMember[] PropertyMembers(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p =>
                    p.GetMethod is { IsPublic: true }
                    && p.GetIndexParameters().Length == 0
                    && p.GetCustomAttribute<NotMappedAttribute>() is null
                )
                .Select(ToMember),
        ];

    private static RecordMember ToMember(PropertyInfo property)
    {
        var column = property.GetCustomAttribute<ColumnAttribute>();
        return new RecordMember(
            column?.Name ?? property.Name,
            property.PropertyType,
            property,
            Parameter: null,
            AllowsNull(property),
            column?.TypeName is { } type ? DeclaredType(property, type) : null
        );
    }

    private static DataType DeclaredType(PropertyInfo property, string type)
    {
        try
        {
            return DataType.ParseDataType($"\"{type}\"");
        }
        catch (FormatException e)
        {
            throw new NotSupportedException(
                $"{property.DeclaringType?.Name}.{property.Name} is declared with [Column(TypeName = \"{type}\")], which is no type of Spark's. "
                    + "Types are named as in Spark's JSON: decimal(18,2), long, timestamp_ntz, interval year to month.",
                e
            );
        }
    }

    /// <summary>Tests whether a property may be null. A reference type annotated as non-nullable may not; without annotations it may.</summary>
    private static bool AllowsNull(PropertyInfo property) =>
        DotnetTypes.AllowsNull(property.PropertyType)
        && (
            property.PropertyType.IsValueType
            || new NullabilityInfoContext().Create(property) is not { ReadState: NullabilityState.NotNull }
        );

    private static ConstructorInfo? FindConstructor(Type type, RecordMember[] members) =>
        type.GetConstructors()
            .Where(c =>
                c.GetParameters().Length > 0 && Array.TrueForAll(c.GetParameters(), p => IndexOf(members, p) >= 0 || p.HasDefaultValue)
            )
            .MaxBy(c => c.GetParameters().Length);

    private static RecordMember[] WithParameters(RecordMember[] members, ConstructorInfo constructor)
    {
        foreach (var parameter in constructor.GetParameters())
        {
            if (IndexOf(members, parameter) is var index && index >= 0)
            {
                members[index] = members[index] with { Parameter = parameter };
            }
        }

        return members;
    }

    private static int IndexOf(RecordMember[] members, ParameterInfo parameter) =>
        Array.FindIndex(
            members,
            m => string.Equals(m.Accessor?.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && m.Type == parameter.ParameterType
        );
}
