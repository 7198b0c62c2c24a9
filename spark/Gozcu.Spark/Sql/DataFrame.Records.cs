using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Transfer;

namespace Microsoft.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>
    /// Runs the query and returns all rows as .NET values. A record, class or struct takes a column for each constructor parameter and other settable property, matched by name
    /// without regard to case; <c>[Column("name")]</c> sets another name, <c>[NotMapped]</c> excludes a property. Columns that it has no property for are not transferred. A tuple
    /// takes all columns in order. Any other type takes the only column. Nested structs, arrays and maps become records, arrays or lists, and dictionaries by the same rules.
    /// </summary>
    /// <typeparam name="T">Type of a row, such as <c>record Reading(string Station, DateTime Time, double? Value)</c>, <c>(string, double)</c> or <c>long</c>.</typeparam>
    /// <exception cref="InvalidCastException">
    /// A column is missing or of another type, or a value is null or too large for its .NET type. The message names the column and both types.
    /// </exception>
    /// <exception cref="JvmException">The query failed.</exception>
    public IReadOnlyList<T> Collect<T>()
    {
        if (typeof(T) == typeof(Row))
        {
            return (IReadOnlyList<T>)Collect();
        }

        DataFrame needed = ForRecords<T>();
        return Records<T>(BatchCollector.Collect(needed.Reference, needed.Schema()), needed);
    }

    /// <summary>Returns all rows as .NET values, one partition at a time. A partition is computed when its first row is read.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    /// <param name="prefetchPartitions">True to compute the next partition while one is read.</param>
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

    /// <summary>Returns the first rows as .NET values, without computing more than needed.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    /// <param name="n">Maximum number of rows.</param>
    public IReadOnlyList<T> Head<T>(int n)
    {
        if (typeof(T) == typeof(Row))
        {
            return (IReadOnlyList<T>)Head(n);
        }

        DataFrame needed = ForRecords<T>();
        return Records<T>(needed.CollectHead(n), needed);
    }

    /// <summary>Returns the first row as a .NET value.</summary>
    /// <inheritdoc cref="Collect{T}"/>
    /// <exception cref="InvalidOperationException">The data frame is empty.</exception>
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

    /// <summary>Selects the columns that the records have properties for.</summary>
    private DataFrame ForRecords<T>()
    {
        ArrowSchema schema = ArrowTypes.ToSchema(Schema());

        // Checks that the columns fit before anything is computed.
        _ = new CollectedRecords<T>(schema);
        string[] names = [.. CollectedRecords<T>.Columns(schema)];

        // A column cannot be selected by a name that several columns share.
        return names.Length == schema.Fields.Count || Columns().Distinct(StringComparer.OrdinalIgnoreCase).Count() != schema.Fields.Count
            ? this
            : Select([.. names.Select(name => Col($"`{name.Replace("`", "``", StringComparison.Ordinal)}`"))]);
    }
}
