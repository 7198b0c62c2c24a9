using System.Collections;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Transfer;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Converts composite .NET values (arrays, lists, dictionaries, records, rows, vectors, matrices) to constant columns.</summary>
internal static class NestedValue
{
    /// <summary>Maximum number of simple values that are written as a Spark expression, which plans and column names then show.</summary>
    private const int Few = 32;

    /// <exception cref="NotSupportedException">The value has no column form.</exception>
    internal static Column ToColumn(object value)
    {
        switch (value)
        {
            case Row { Schema.Fields.Count: > 0 } row:
                return NestedLiteral.Create(row, row.Schema);
            case Row row:
                return Struct(row.Stored);
            case GenericRow row:
                return Struct(row.Values);
        }

        List<KeyValuePair<object, object?>>? map = Maps.Entries(value)?.ToList();
        if (map is { Count: > 0 and <= Few } && AreSimple(map.Select(e => e.Key)) && AreSimple(map.Select(e => e.Value)))
        {
            return Call("map", Entries(map));
        }

        if (map is null && value is ICollection { Count: > 0 and <= Few } values && AreSimple(values.Cast<object?>()))
        {
            return Call("array", values.Cast<object?>());
        }

        return TypeOf(value.GetType()) is { } type ? NestedLiteral.Create(value, type)
            : map is not null ? Call("map", Entries(map))
            : value is IEnumerable elements ? Call("array", elements.Cast<object?>())
            : throw new NotSupportedException(
                $"No constant stands for a {DotnetTypes.Name(value.GetType())}. Use a number, text, bool, byte[], date, time, TimeSpan, CalendarInterval, a vector or matrix, or an array, list, dictionary, record, tuple or row of these."
            );
    }

    /// <summary>Returns the type of a value's column, or null if it depends on the parts, as for <c>object[]</c>.</summary>
    private static DataType? TypeOf(Type type)
    {
        try
        {
            DataType found = DotnetTypes.ToStored(type);
            return HasIntervals(found) ? null : found;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static bool HasIntervals(DataType type) =>
        type is CalendarIntervalType
        || (type is ArrayType array && HasIntervals(array.ElementType))
        || (type is MapType map && HasIntervals(map.ValueType));

    /// <summary>Tests whether all parts have types for which a Spark literal is equivalent, and at least one is not null and so determines the type.</summary>
    private static bool AreSimple(IEnumerable<object?> values) =>
        values.All(value => value is null or string or bool or int or long or double or decimal) && values.Any(value => value is not null);

    private static Column Struct(object?[] values) =>
        Call("struct", values.Select((value, i) => (object?)Functions.Lit(value).As($"_{i + 1}")));

    private static IEnumerable<object?> Entries(IEnumerable<KeyValuePair<object, object?>> map)
    {
        foreach ((object key, object? value) in map)
        {
            yield return key;
            yield return value;
        }
    }

    private static Column Call(string function, IEnumerable<object?> values)
    {
        IJvmBridge jvm = SparkEnvironment.JvmBridge;
        return new Column(
            (JvmObjectReference)
                jvm.CallStaticJavaMethod("org.apache.spark.sql.functions", function, jvm.ToSeq(values.Select(Functions.Lit).ToList()))!
        );
    }
}
