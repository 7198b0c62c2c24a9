using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Collections that place their items by hash codes or threads, which differ between processes. Their items are sent, and the collections are created again.</summary>
internal static class HashedCollections
{
    private static readonly Dictionary<Type, (Type Shape, bool IsMadeInPlace)> Shapes = new()
    {
        [typeof(Dictionary<,>)] = (typeof(DictionaryShape<,>), true),
        [typeof(ConcurrentDictionary<,>)] = (typeof(ConcurrentDictionaryShape<,>), true),
        [typeof(OrderedDictionary<,>)] = (typeof(OrderedDictionaryShape<,>), true),
        [typeof(Hashtable)] = (typeof(HashtableShape), true),
        [typeof(HashSet<>)] = (typeof(HashSetShape<>), true),
        [typeof(ConcurrentQueue<>)] = (typeof(ConcurrentQueueShape<>), true),
        [typeof(ConcurrentStack<>)] = (typeof(ConcurrentStackShape<>), true),
        [typeof(ConcurrentBag<>)] = (typeof(ConcurrentBagShape<>), true),
        [typeof(ImmutableDictionary<,>)] = (typeof(ImmutableDictionaryShape<,>), false),
        [typeof(ImmutableHashSet<>)] = (typeof(ImmutableHashSetShape<>), false),
        [typeof(FrozenDictionary<,>)] = (typeof(FrozenDictionaryShape<,>), false),
        [typeof(FrozenSet<>)] = (typeof(FrozenSetShape<>), false),
    };

    /// <summary>Returns the type of collection that a type is, or null if it does not hash.</summary>
    public static Type? TypeOf(Type type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (Shapes.TryGetValue(Definition(part), out var shape))
            {
                // A derived class of the application has additional fields; frozen collections have a class per kind of key.
                return shape.IsMadeInPlace && part != type ? null : part;
            }
        }

        return null;
    }

    /// <summary>Tests whether the collection exists before it is filled, so that others can refer to it.</summary>
    public static bool IsMadeInPlace(Type collection) => Shapes[Definition(collection)].IsMadeInPlace;

    /// <summary>Returns the types of keys and values, or of items.</summary>
    public static Type[] ItemTypes(Type collection) =>
        collection == typeof(Hashtable) ? [typeof(object), typeof(object)] : collection.GenericTypeArguments;

    public static HashedItems Read(Type collection, object value) => ShapeOf(collection).Read(value);

    /// <param name="collection">Type of the collection.</param>
    /// <param name="place">Object to fill, for collections that exist before they are filled.</param>
    /// <param name="items">Items of the collection.</param>
    public static object Make(Type collection, object? place, HashedItems items) => ShapeOf(collection).Make(place, items);

    private static Shape ShapeOf(Type collection) =>
        (Shape)
            Activator.CreateInstance(
                Shapes[Definition(collection)].Shape is { IsGenericTypeDefinition: true } shape
                    ? shape.MakeGenericType(collection.GenericTypeArguments)
                    : Shapes[collection].Shape
            )!;

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static void Construct(object place, object? comparer)
    {
        var constructor = place
            .GetType()
            .GetConstructors()
            .Single(c =>
                c.GetParameters() is [{ ParameterType: { IsGenericType: true } p }]
                && p.GetGenericTypeDefinition() == typeof(IEqualityComparer<>)
            );
        constructor.Invoke(place, BindingFlags.Default, null, [comparer], null);
    }

    private abstract class Shape
    {
        public abstract HashedItems Read(object value);

        public abstract object Make(object? place, HashedItems items);
    }

    private abstract class MapShape<TKey, TValue> : Shape
        where TKey : notnull
    {
        public sealed override HashedItems Read(object value)
        {
            var pairs = ((IEnumerable<KeyValuePair<TKey, TValue>>)value).ToArray();
            return new HashedItems(Comparer(value), Array.ConvertAll(pairs, p => p.Key), Array.ConvertAll(pairs, p => p.Value));
        }

        public sealed override object Make(object? place, HashedItems items) =>
            Make(place, (IEqualityComparer<TKey>?)items.Comparer, (TKey[])items.Keys, (TValue[])items.Values!);

        protected abstract object Comparer(object value);

        protected abstract object Make(object? place, IEqualityComparer<TKey>? comparer, TKey[] keys, TValue[] values);

        protected static object Fill(object place, IEqualityComparer<TKey>? comparer, TKey[] keys, TValue[] values)
        {
            Construct(place, comparer);
            var map = (IDictionary<TKey, TValue>)place;
            for (var i = 0; i < keys.Length; i++)
            {
                map.Add(keys[i], values[i]);
            }

            return place;
        }

        protected static IEnumerable<KeyValuePair<TKey, TValue>> Pairs(TKey[] keys, TValue[] values) =>
            keys.Zip(values, KeyValuePair.Create);
    }

    private abstract class SetShape<T> : Shape
    {
        public sealed override HashedItems Read(object value) => new(Comparer(value), ((IEnumerable<T>)value).ToArray(), null);

        public sealed override object Make(object? place, HashedItems items) =>
            Make(place, (IEqualityComparer<T>?)items.Comparer, (T[])items.Keys);

        protected abstract object? Comparer(object value);

        protected abstract object Make(object? place, IEqualityComparer<T>? comparer, T[] items);
    }

    private sealed class DictionaryShape<TKey, TValue> : MapShape<TKey, TValue>
        where TKey : notnull
    {
        protected override object Comparer(object value) => ((Dictionary<TKey, TValue>)value).Comparer;

        protected override object Make(object? place, IEqualityComparer<TKey>? comparer, TKey[] keys, TValue[] values) =>
            Fill(place!, comparer, keys, values);
    }

    private sealed class ConcurrentDictionaryShape<TKey, TValue> : MapShape<TKey, TValue>
        where TKey : notnull
    {
        protected override object Comparer(object value) => ((ConcurrentDictionary<TKey, TValue>)value).Comparer;

        protected override object Make(object? place, IEqualityComparer<TKey>? comparer, TKey[] keys, TValue[] values) =>
            Fill(place!, comparer, keys, values);
    }

    private sealed class OrderedDictionaryShape<TKey, TValue> : MapShape<TKey, TValue>
        where TKey : notnull
    {
        protected override object Comparer(object value) => ((OrderedDictionary<TKey, TValue>)value).Comparer;

        protected override object Make(object? place, IEqualityComparer<TKey>? comparer, TKey[] keys, TValue[] values) =>
            Fill(place!, comparer, keys, values);
    }

    private sealed class ImmutableDictionaryShape<TKey, TValue> : MapShape<TKey, TValue>
        where TKey : notnull
    {
        protected override object Comparer(object value) => ((ImmutableDictionary<TKey, TValue>)value).KeyComparer;

        protected override object Make(object? place, IEqualityComparer<TKey>? comparer, TKey[] keys, TValue[] values) =>
            ImmutableDictionary.CreateRange(comparer, Pairs(keys, values));
    }

    private sealed class FrozenDictionaryShape<TKey, TValue> : MapShape<TKey, TValue>
        where TKey : notnull
    {
        protected override object Comparer(object value) => ((FrozenDictionary<TKey, TValue>)value).Comparer;

        protected override object Make(object? place, IEqualityComparer<TKey>? comparer, TKey[] keys, TValue[] values) =>
            Pairs(keys, values).ToFrozenDictionary(comparer);
    }

    private sealed class HashSetShape<T> : SetShape<T>
    {
        protected override object Comparer(object value) => ((HashSet<T>)value).Comparer;

        protected override object Make(object? place, IEqualityComparer<T>? comparer, T[] items)
        {
            Construct(place!, comparer);
            ((HashSet<T>)place!).UnionWith(items);
            return place;
        }
    }

    /// <summary>Handles <see cref="Hashtable"/>. Its comparer is hidden; it is one for both purposes, or none.</summary>
    private sealed class HashtableShape : Shape
    {
        private static readonly PropertyInfo Comparer = typeof(Hashtable).GetProperty(
            "EqualityComparer",
            BindingFlags.Instance | BindingFlags.NonPublic
        )!;

        public override HashedItems Read(object value)
        {
            var entries = ((Hashtable)value).Cast<DictionaryEntry>().ToArray();
            return new HashedItems(
                Comparer.GetValue(value),
                Array.ConvertAll(entries, e => e.Key),
                Array.ConvertAll(entries, e => e.Value)
            );
        }

        public override object Make(object? place, HashedItems items)
        {
            typeof(Hashtable).GetConstructor([typeof(IEqualityComparer)])!.Invoke(place, [items.Comparer]);
            var (map, keys, values) = ((Hashtable)place!, (object[])items.Keys, (object?[])items.Values!);
            for (var i = 0; i < keys.Length; i++)
            {
                map.Add(keys[i], values[i]);
            }

            return map;
        }
    }

    private abstract class SequenceShape<T> : SetShape<T>
    {
        protected sealed override object? Comparer(object value) => null;

        protected override object Make(object? place, IEqualityComparer<T>? comparer, T[] items)
        {
            place!.GetType().GetConstructor([typeof(IEnumerable<T>)])!.Invoke(place, [items]);
            return place;
        }
    }

    private sealed class ConcurrentQueueShape<T> : SequenceShape<T>;

    private sealed class ConcurrentBagShape<T> : SequenceShape<T>;

    /// <summary>Handles concurrent stacks, whose last item is the first to be returned.</summary>
    private sealed class ConcurrentStackShape<T> : SequenceShape<T>
    {
        protected override object Make(object? place, IEqualityComparer<T>? comparer, T[] items) =>
            base.Make(place, comparer, [.. items.Reverse()]);
    }

    private sealed class ImmutableHashSetShape<T> : SetShape<T>
    {
        protected override object Comparer(object value) => ((ImmutableHashSet<T>)value).KeyComparer;

        protected override object Make(object? place, IEqualityComparer<T>? comparer, T[] items) =>
            ImmutableHashSet.CreateRange(comparer, items);
    }

    private sealed class FrozenSetShape<T> : SetShape<T>
    {
        protected override object Comparer(object value) => ((FrozenSet<T>)value).Comparer;

        protected override object Make(object? place, IEqualityComparer<T>? comparer, T[] items) => items.ToFrozenSet(comparer);
    }
}
