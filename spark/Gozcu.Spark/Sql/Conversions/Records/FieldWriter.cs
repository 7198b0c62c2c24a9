using System.Linq.Expressions;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes one field of a record.</summary>
internal abstract class FieldWriter<TRecord>
{
    public abstract void Append(TRecord record);
}

/// <inheritdoc/>
internal sealed class FieldWriter<TRecord, T>(RecordMember member, ColumnWriter<T> values) : FieldWriter<TRecord>
{
    private readonly Func<TRecord, T> _get = RecordGetters<TRecord, T>.Get(member);

    public override void Append(TRecord record) => values.Append(_get(record));
}

/// <summary>Code that reads a field of a record, compiled once.</summary>
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
