using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.Spark.Interop;

/// <summary>Recognizes dictionaries of all kinds, generic or not.</summary>
internal static class Maps
{
    private static readonly ConcurrentDictionary<Type, Func<object, IEnumerable<KeyValuePair<object, object?>>>?> Readers = new();

    /// <summary>Returns the types of key and value of a generic dictionary, or null for other types.</summary>
    public static (Type Key, Type Value)? Types(Type type) =>
        Find(type, typeof(IDictionary<,>)) ?? Find(type, typeof(IReadOnlyDictionary<,>));

    /// <summary>Returns the entries of a dictionary in its order, or null for other objects.</summary>
    public static IEnumerable<KeyValuePair<object, object?>>? Entries(object value) =>
        value is IDictionary map ? Untyped(map) : Readers.GetOrAdd(value.GetType(), FindReader)?.Invoke(value);

    private static (Type Key, Type Value)? Find(Type type, Type definition)
    {
        foreach (var candidate in type.IsInterface ? [type, .. type.GetInterfaces()] : type.GetInterfaces())
        {
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)
            {
                return (candidate.GenericTypeArguments[0], candidate.GenericTypeArguments[1]);
            }
        }

        return null;
    }

    private static Func<object, IEnumerable<KeyValuePair<object, object?>>>? FindReader(Type type) =>
        Types(type) is var (key, value)
            ? typeof(Maps)
                .GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(key, value)
                .CreateDelegate<Func<object, IEnumerable<KeyValuePair<object, object?>>>>()
            : null;

    private static IEnumerable<KeyValuePair<object, object?>> Typed<TKey, TValue>(object map)
        where TKey : notnull
    {
        foreach (var (key, value) in (IEnumerable<KeyValuePair<TKey, TValue>>)map)
        {
            yield return new KeyValuePair<object, object?>(key, value);
        }
    }

    private static IEnumerable<KeyValuePair<object, object?>> Untyped(IDictionary map)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return new KeyValuePair<object, object?>(entry.Key, entry.Value);
        }
    }
}
