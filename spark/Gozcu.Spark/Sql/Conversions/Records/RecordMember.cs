using System.Reflection;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>One field of a record.</summary>
/// <param name="Name">What the struct's field is called.</param>
/// <param name="Type">The .NET type.</param>
/// <param name="Accessor">The property, or a tuple's field; null for a parameter that no property shows.</param>
/// <param name="Parameter">The constructor's parameter that takes it, when there is one.</param>
/// <param name="IsNullable">Whether it takes nulls: not a value type, nor a reference type that is annotated as never null.</param>
/// <param name="Declared">The SQL type it is declared to be, where it is not the one that follows from the .NET type.</param>
internal sealed record RecordMember(
    string Name,
    Type Type,
    MemberInfo? Accessor,
    ParameterInfo? Parameter,
    bool IsNullable = true,
    DataType? Declared = null
)
{
    /// <summary>Whether a record can be made without it.</summary>
    public bool IsOptional => Parameter is { HasDefaultValue: true };

    /// <summary>Whether a value read from a column has a place to go.</summary>
    public bool IsWritable => Parameter is not null || Accessor is PropertyInfo { SetMethod.IsPublic: true } or FieldInfo;
}
