using System.Reflection;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>One field of a record.</summary>
/// <param name="Name">Name of the struct's field.</param>
/// <param name="Type">.NET type.</param>
/// <param name="Accessor">Property, or field of a tuple; null for a constructor parameter without a property.</param>
/// <param name="Parameter">Constructor parameter that takes the value; null if there is none.</param>
/// <param name="IsNullable">True if nulls are allowed: the type is neither a value type nor annotated as non-nullable.</param>
/// <param name="Declared">Declared SQL type; null if it follows from the .NET type.</param>
internal sealed record RecordMember(
    string Name,
    Type Type,
    MemberInfo? Accessor,
    ParameterInfo? Parameter,
    bool IsNullable = true,
    DataType? Declared = null
)
{
    /// <summary>True if a record can be created without a value for it.</summary>
    public bool IsOptional => Parameter is { HasDefaultValue: true };

    /// <summary>True if a value from a column can be stored in it.</summary>
    public bool IsWritable => Parameter is not null || Accessor is PropertyInfo { SetMethod.IsPublic: true } or FieldInfo;
}
