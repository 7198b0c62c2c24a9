using System.Linq.Expressions;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes one field of records.</summary>
internal abstract class FieldWriter<TRecord>
{
    public abstract void Append(TRecord record);
}

/// <inheritdoc/>
/// <param name="member">Field to write.</param>
/// <param name="values">Writer of its values.</param>
/// <param name="name">Name of the field in errors.</param>
/// <param name="isNullable">True if its column may hold nulls.</param>
internal sealed class FieldWriter<TRecord, T>(RecordMember member, ColumnWriter<T> values, string name, bool isNullable)
    : FieldWriter<TRecord>
{
    private readonly Func<TRecord, T> _get = RecordGetters<TRecord, T>.Get(member);

    public override void Append(TRecord record)
    {
        var value = _get(record);
        if (value is null && !isNullable)
        {
            throw new InvalidCastException(
                $"{name} is null, but its column is not nullable. Where it may be null, declare it as {DotnetTypes.Name(typeof(T))}?."
            );
        }

        try
        {
            values.Append(value);
        }
        catch (OverflowException e)
        {
            throw new InvalidCastException($"{name}: {e.Message}", e);
        }
    }
}

/// <summary>Compiled code that reads a field of a record.</summary>
file static class RecordGetters<TRecord, T>
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Func<TRecord, T>> Compiled = new(
        StringComparer.Ordinal
    );

    public static Func<TRecord, T> Get(RecordMember member) =>
        Compiled.GetOrAdd(
            member.Name,
            _ =>
            {
                var record = Expression.Parameter(typeof(TRecord));
                return Expression.Lambda<Func<TRecord, T>>(Expression.MakeMemberAccess(record, member.Accessor!), record).Compile();
            }
        );
}
