using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>What rows of both kinds do with their values: conversion to a type, comparison by content, text.</summary>
internal static class RowValue
{
    private static readonly HashSet<(Type From, Type To)> Widenings =
    [
        (typeof(sbyte), typeof(short)),
        (typeof(sbyte), typeof(int)),
        (typeof(sbyte), typeof(long)),
        (typeof(sbyte), typeof(float)),
        (typeof(sbyte), typeof(double)),
        (typeof(sbyte), typeof(decimal)),
        (typeof(short), typeof(int)),
        (typeof(short), typeof(long)),
        (typeof(short), typeof(float)),
        (typeof(short), typeof(double)),
        (typeof(short), typeof(decimal)),
        (typeof(int), typeof(long)),
        (typeof(int), typeof(double)),
        (typeof(int), typeof(decimal)),
        (typeof(long), typeof(decimal)),
        (typeof(float), typeof(double)),
    ];

    internal static T As<T>(object? value, int index, StructType? schema)
    {
        if (value is T typed)
        {
            return typed;
        }

        Type target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (value is null)
        {
            return default(T) is null
                ? default!
                : throw new InvalidCastException(
                    $"{Name(index, schema)} is null, which {typeof(T).Name} cannot hold; ask for {typeof(T).Name}? instead."
                );
        }

        return Convert(value, target) is { } converted
            ? (T)converted
            : throw new InvalidCastException($"{Name(index, schema)} is {Describe(value.GetType())}, not {Describe(typeof(T))}.");
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
            // Collections compare by content, so they may not hash by identity.
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

    /// <summary>A value as another type, or null when that would lose something.</summary>
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

        return Widenings.Contains((value.GetType(), target))
            ? System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture)
            : null;
    }

    private static string Name(int index, StructType? schema) =>
        schema is not null && index < schema.Fields.Count
            ? string.Create(CultureInfo.InvariantCulture, $"Column {index} ('{schema.Fields[index].Name}')")
            : string.Create(CultureInfo.InvariantCulture, $"Column {index}");

    private static string Describe(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? underlying.Name + "?" : type.Name;

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
            case byte[] bytes:
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
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value);
                break;
        }
    }
}
