using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Compiled code that creates a record from the values of its fields, once per type and set of given fields.</summary>
internal static class RecordFactory<T>
{
    private static readonly ConcurrentDictionary<string, Func<FieldBlock[], int, T>> Compiled = new(StringComparer.Ordinal);

    /// <param name="shape">Shape of the record.</param>
    /// <param name="given">Members whose values are given, in the order of the blocks.</param>
    public static Func<FieldBlock[], int, T> Get(RecordShape shape, IReadOnlyList<RecordMember> given) =>
        Compiled.GetOrAdd(string.Join('\0', given.Select(m => m.Name)), _ => Compile(shape, given));

    private static Func<FieldBlock[], int, T> Compile(RecordShape shape, IReadOnlyList<RecordMember> given)
    {
        var blocks = Expression.Parameter(typeof(FieldBlock[]));
        var row = Expression.Parameter(typeof(int));
        var values = given
            .Select((m, i) => (Member: m, Value: (Expression)Value(m.Type, Expression.ArrayIndex(blocks, Expression.Constant(i)), row)))
            .ToArray();
        var made = shape.Constructor is { } constructor
            ? Expression.New(constructor, constructor.GetParameters().Select(p => Argument(p, values)))
            : Expression.New(typeof(T));
        var set = values
            .Where(v => v.Member.Parameter is null && v.Member.IsWritable)
            .Select(v => (MemberBinding)Expression.Bind(v.Member.Accessor!, v.Value))
            .ToArray();
        return Expression
            .Lambda<Func<FieldBlock[], int, T>>(set.Length == 0 ? made : Expression.MemberInit(made, set), blocks, row)
            .Compile();
    }

    private static Expression Argument(ParameterInfo parameter, (RecordMember Member, Expression Value)[] values)
    {
        foreach (var (member, value) in values)
        {
            if (member.Parameter == parameter)
            {
                return value;
            }
        }

        // Optional; otherwise the reader would have rejected the struct. Reflection reports the default of a value type as null.
        return parameter.DefaultValue is { } set
            ? Expression.Convert(Expression.Constant(set), parameter.ParameterType)
            : Expression.Default(parameter.ParameterType);
    }

    private static BinaryExpression Value(Type type, Expression block, Expression row)
    {
        var values = typeof(FieldBlock<>).MakeGenericType(type);
        var array = Expression.Property(Expression.Convert(block, values), nameof(FieldBlock<T>.Values));
        return Expression.MakeBinary(ExpressionType.ArrayIndex, array, row);
    }
}
