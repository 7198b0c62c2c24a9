using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Transfer;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>
    /// All rows as .NET values, computed now. A record, class or struct gets a column for each of its constructor's parameters and other settable properties, by name without regard to case
    /// (<c>[Column("name")]</c> names another, <c>[NotMapped]</c> leaves one out); columns that it has no place for do not travel. A tuple takes all columns in their order. Any other type takes
    /// the only column there is. Structs, arrays and maps inside become records, arrays or lists, and dictionaries likewise.
    /// </summary>
    /// <typeparam name="T">What a row becomes, such as <c>record Reading(string Station, DateTime Time, double? Value)</c>, <c>(string, double)</c> or <c>long</c>.</typeparam>
    /// <exception cref="InvalidCastException">
    /// A column is missing or of another type, or a value is null or too large for its .NET type: the message names the column and both types.
    /// </exception>
    /// <exception cref="JvmException">The rows could not be computed.</exception>
    public IReadOnlyList<T> Collect<T>()
    {
        if (typeof(T) == typeof(Row))
        {
            return (IReadOnlyList<T>)Collect();
        }

        DataFrame needed = ForRecords<T>();
        return Records<T>(BatchCollector.Collect(needed.Reference, needed.Schema()), needed);
    }

    /// <summary>All rows as .NET values, a partition at a time: the next is computed when its rows are asked for.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    /// <param name="prefetchPartitions">Whether to compute the next partition while the rows of one are read.</param>
    public IEnumerable<T> ToLocalIterator<T>(bool prefetchPartitions = false)
    {
        if (typeof(T) == typeof(Row))
        {
            return (IEnumerable<T>)ToLocalIterator(prefetchPartitions);
        }

        DataFrame needed = ForRecords<T>();
        var records = new CollectedRecords<T>(ArrowTypes.ToSchema(needed.Schema()));
        return needed.ToLocalBatches(prefetchPartitions).SelectMany(records.Read);
    }

    /// <summary>The first rows as .NET values, without computing more than needed.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    /// <param name="n">How many rows at most.</param>
    public IReadOnlyList<T> Head<T>(int n)
    {
        if (typeof(T) == typeof(Row))
        {
            return (IReadOnlyList<T>)Head(n);
        }

        DataFrame needed = ForRecords<T>();
        return Records<T>(needed.CollectHead(n), needed);
    }

    /// <summary>The first row as a .NET value.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    /// <exception cref="InvalidOperationException">There are no rows.</exception>
    public T Head<T>() => Head<T>(1) is [var first, ..] ? first : throw NoRows();

    /// <inheritdoc cref="Head{T}()"/>
    public T First<T>() => Head<T>();

    /// <inheritdoc cref="Head{T}(int)"/>
    public IReadOnlyList<T> Take<T>(int n) => Head<T>(n);

    private static List<T> Records<T>(RecordBatch[] batches, DataFrame frame)
    {
        var records = new CollectedRecords<T>(ArrowTypes.ToSchema(frame.Schema()));
        var all = new List<T>(batches.Sum(batch => batch.Length));
        foreach (RecordBatch batch in batches)
        {
            all.AddRange(records.Read(batch));
        }

        return all;
    }

    /// <summary>The columns that the records have a place for.</summary>
    private DataFrame ForRecords<T>()
    {
        ArrowSchema schema = ArrowTypes.ToSchema(Schema());

        // Whether the columns fit is known before anything is computed.
        _ = new CollectedRecords<T>(schema);
        string[] names = [.. CollectedRecords<T>.Columns(schema)];

        // A column cannot be selected by a name that several have.
        return names.Length == schema.Fields.Count || Columns().Distinct(StringComparer.OrdinalIgnoreCase).Count() != schema.Fields.Count
            ? this
            : Select([.. names.Select(name => Col($"`{name.Replace("`", "``", StringComparison.Ordinal)}`"))]);
    }
}
