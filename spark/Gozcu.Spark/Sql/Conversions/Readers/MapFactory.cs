using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Compiled code that creates other kinds of dictionary, once per type: through a constructor that takes entries, or one without parameters.</summary>
internal static class MapFactory<TMap, TKey, TValue>
    where TKey : notnull
{
    private static readonly Func<Dictionary<TKey, TValue>, TMap>? Found = Known() ?? FromEntries() ?? Filled();

    /// <exception cref="InvalidCastException">There is no such constructor.</exception>
    public static Func<Dictionary<TKey, TValue>, TMap> Make =>
        Found
        ?? throw new InvalidCastException(
            $"{DotnetTypes.Name(typeof(TMap))} cannot be made of a map: it needs a public constructor that takes a dictionary, or one without parameters. Declare it as {DotnetTypes.Name(typeof(Dictionary<TKey, TValue>))}."
        );

    /// <summary>Finds the factory of a class that only has a creation method.</summary>
    private static Func<Dictionary<TKey, TValue>, TMap>? Known()
    {
        Delegate? known =
            Is(typeof(ImmutableDictionary<TKey, TValue>)) || Is(typeof(IImmutableDictionary<TKey, TValue>))
                ? (Func<Dictionary<TKey, TValue>, ImmutableDictionary<TKey, TValue>>)(static map => map.ToImmutableDictionary())
            : Is(typeof(ImmutableSortedDictionary<TKey, TValue>))
                ? (Func<Dictionary<TKey, TValue>, ImmutableSortedDictionary<TKey, TValue>>)(static map => map.ToImmutableSortedDictionary())
            : Is(typeof(FrozenDictionary<TKey, TValue>))
                ? (Func<Dictionary<TKey, TValue>, FrozenDictionary<TKey, TValue>>)(static map => map.ToFrozenDictionary())
            : null;
        return (Func<Dictionary<TKey, TValue>, TMap>?)known;
    }

    private static bool Is(Type type) => typeof(TMap) == type;

    private static Func<Dictionary<TKey, TValue>, TMap>? FromEntries()
    {
        var constructor = typeof(TMap).IsAbstract
            ? null
            : typeof(TMap)
                .GetConstructors()
                .FirstOrDefault(c =>
                    c.GetParameters() is [var only] && only.ParameterType.IsAssignableFrom(typeof(Dictionary<TKey, TValue>))
                );
        if (constructor is null)
        {
            return null;
        }

        var map = Expression.Parameter(typeof(Dictionary<TKey, TValue>));
        return Expression.Lambda<Func<Dictionary<TKey, TValue>, TMap>>(Expression.New(constructor, map), map).Compile();
    }

    private static Func<Dictionary<TKey, TValue>, TMap>? Filled()
    {
        if (
            typeof(TMap).IsAbstract
            || !typeof(IDictionary<TKey, TValue>).IsAssignableFrom(typeof(TMap))
            || (!typeof(TMap).IsValueType && typeof(TMap).GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is null)
        )
        {
            return null;
        }

        return static map =>
        {
            var made = Activator.CreateInstance<TMap>();
            var entries = (IDictionary<TKey, TValue>)made!;
            foreach (var (key, value) in map)
            {
                entries.Add(key, value);
            }

            return (TMap)entries;
        };
    }
}
