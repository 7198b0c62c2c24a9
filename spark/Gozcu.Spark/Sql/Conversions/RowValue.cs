using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Operations on values that both kinds of row share: conversion to a type, comparison by content, formatting.</summary>
internal static class RowValue
{
    [SuppressMessage("Usage", "CA2201", Justification = "Microsoft.Spark's rows throw it, and programs written for them catch it.")]
    internal static void CheckIndex(int index, int size)
    {
        if ((uint)index >= (uint)size)
        {
            throw new IndexOutOfRangeException(
                string.Create(CultureInfo.InvariantCulture, $"The row has no value at {index}; it has {size}, counted from 0.")
            );
        }
    }

    /// <summary>Returns the index of a column. Throws the exception that Microsoft.Spark's rows throw for an unknown name, because existing programs catch it.</summary>
    [SuppressMessage("Usage", "CA2201", Justification = "See above.")]
    internal static int IndexOf(string columnName, StructType schema) =>
        schema.IndexOf(columnName) is >= 0 and int index
            ? index
            : throw new IndexOutOfRangeException(
                $"The row has no column '{columnName}'; it has {string.Join(", ", schema.Fields.Select(field => field.Name))}."
            );

    internal static T As<T>(object? value, int index, StructType? schema)
    {
        // The runtime treats an array of signed integers as one of unsigned integers too.
        if (value is T typed && (typeof(T).GetElementType() is not { IsValueType: true } || value.GetType() == typeof(T)))
        {
            return typed;
        }

        Type target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (value is null)
        {
            return default(T) is null
                ? default!
                : throw new InvalidCastException(
                    $"{Name(index, schema)} is null, which {DotnetTypes.Name(typeof(T))} cannot hold; ask for {DotnetTypes.Name(typeof(T))}? instead."
                );
        }

        try
        {
            if (Convert(value, target) is { } converted)
            {
                return (T)converted;
            }

            if (schema is not null && index < schema.Fields.Count)
            {
                return ValueConversion.To<T>(value, schema.Fields[index].DataType);
            }
        }
        catch (Exception e) when (e is InvalidCastException or OverflowException or NotSupportedException)
        {
            throw new InvalidCastException($"{Describe<T>(value, index, schema)} {e.Message}", e);
        }

        throw new InvalidCastException(Describe<T>(value, index, schema));
    }

    internal static bool AllEqual(object?[] left, object?[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    internal static int Hash(object?[] values)
    {
        var hash = new HashCode();
        foreach (object? value in values)
        {
            // Collections are compared by content, so they must not be hashed by identity.
            hash.Add(value is ICollection collection ? collection.Count : value?.GetHashCode() ?? 0);
        }

        return hash.ToHashCode();
    }

    internal static string Format(object?[] values)
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Append(text, values[i]);
        }

        return text.Append(']').ToString();
    }

    /// <summary>Converts a value to another type. Null if that would lose information.</summary>
    private static object? Convert(object value, Type target)
    {
        if (target == typeof(DateTime))
        {
            return value switch
            {
                Timestamp timestamp => timestamp.ToDateTime(),
                Date date => date.ToDateTime(),
                _ => null,
            };
        }

        if (target == typeof(DateOnly) && value is Date day)
        {
            return new DateOnly(day.Year, day.Month, day.Day);
        }

        if (target == typeof(DateTimeOffset) && value is Timestamp instant)
        {
            return new DateTimeOffset(instant.ToDateTime());
        }

        return Numbers.Convert(value, target);
    }

    private static string Name(int index, StructType? schema) =>
        schema is not null && index < schema.Fields.Count
            ? string.Create(CultureInfo.InvariantCulture, $"Column {index} ('{schema.Fields[index].Name}')")
            : string.Create(CultureInfo.InvariantCulture, $"Column {index}");

    private static string Describe<T>(object value, int index, StructType? schema) =>
        $"{Name(index, schema)} is {DotnetTypes.Name(value.GetType())}, not {DotnetTypes.Name(typeof(T))}.";

    private static bool AreEqual(object? left, object? right)
    {
        if (left is IDictionary leftMap && right is IDictionary rightMap)
        {
            return leftMap.Count == rightMap.Count
                && leftMap.Keys.Cast<object>().All(key => rightMap.Contains(key) && AreEqual(leftMap[key], rightMap[key]));
        }

        if (left is IList leftList && right is IList rightList)
        {
            return leftList.Count == rightList.Count && Enumerable.Range(0, leftList.Count).All(i => AreEqual(leftList[i], rightList[i]));
        }

        return Equals(left, right);
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            // The runtime treats sbyte[] as byte[] too.
            case byte[] bytes when value.GetType() == typeof(byte[]):
                text.Append(System.Convert.ToHexString(bytes));
                break;
            case IDictionary map:
                text.Append('{')
                    .AppendJoin(',', map.Keys.Cast<object>().Select(key => $"{Format([key])[1..^1]}->{Format([map[key]])[1..^1]}"))
                    .Append('}');
                break;
            case IList list:
                text.Append(Format([.. list.Cast<object?>()]));
                break;
            case DateTime time:
                text.Append(time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                text.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value);
                break;
        }
    }
}
