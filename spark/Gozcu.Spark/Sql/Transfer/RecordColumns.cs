using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>The public properties of a class as columns; worked out once a class.</summary>
internal static class RecordColumns<T>
    where T : class
{
    private static readonly PropertyInfo[] Properties =
    [
        .. typeof(T)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0),
    ];

    // Lazy, so that what is wrong with a property reaches the caller as it is.
    private static readonly Lazy<StructType> s_schema = new(() => new StructType(Properties.Select(ToField)));

    internal static StructType Schema => s_schema.Value;

    internal static Func<T, object?[]> Values { get; } = Compile();

    private static StructField ToField(PropertyInfo property)
    {
        try
        {
            bool nullable = !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
            return new StructField(property.Name, DotnetTypes.ToDataType(property.PropertyType), nullable);
        }
        catch (NotSupportedException e)
        {
            throw new NotSupportedException($"{typeof(T).Name}.{property.Name} cannot be a column. {e.Message}", e);
        }
    }

    private static Func<T, object?[]> Compile()
    {
        ParameterExpression record = Expression.Parameter(typeof(T));
        IEnumerable<Expression> values = Properties.Select(property =>
            Expression.Convert(Expression.Property(record, property), typeof(object))
        );
        return Expression.Lambda<Func<T, object?[]>>(Expression.NewArrayInit(typeof(object), values), record).Compile();
    }
}
