using System.Runtime.CompilerServices;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Creates collections that hash, once the objects that they place by hash codes are filled.</summary>
internal sealed class HashedReader(CapturedValueReader values, object?[] nodes)
{
    private readonly Dictionary<int, Collection> _collections = [];

    /// <summary>True if there are collections that did not exist when other objects were filled.</summary>
    public bool SomeAreMadeLate { get; private set; }

    /// <summary>Reads the contents of a collection.</summary>
    public void Read(int number, Type type, int count)
    {
        var comparer = values.ReadReference();
        var arguments = HashedCollections.ItemTypes(type);
        var keys = Array.CreateInstance(arguments[0], count);
        List<ElementReferences> references = [values.ReadElements(keys)];
        Array? mapped = null;
        if (arguments.Length > 1)
        {
            mapped = Array.CreateInstance(arguments[1], count);
            references.Add(values.ReadElements(mapped));
        }

        // An immutable collection can be referenced only once it is complete.
        var isInPlace = HashedCollections.IsMadeInPlace(type);
        nodes[number] = isInPlace ? RuntimeHelpers.GetUninitializedObject(type) : null;
        SomeAreMadeLate |= !isInPlace;
        _collections.Add(number, new Collection(type, comparer, keys, mapped, references));
    }

    /// <summary>Creates all collections. Keys may hold other collections, which were found later.</summary>
    public void MakeAll()
    {
        foreach (var number in _collections.Keys.OrderDescending())
        {
            Make(number);
        }
    }

    private void Make(int number)
    {
        if (!_collections.Remove(number, out var collection))
        {
            return;
        }

        if (SomeAreMadeLate)
        {
            foreach (var references in collection.References)
            {
                foreach (var inner in references.Numbers)
                {
                    Make(inner);
                }

                references.Fill();
            }
        }

        // The comparer may be an object that is not filled yet; comparers of applications usually have no state.
        var items = new HashedItems(nodes[collection.Comparer], collection.Keys, collection.Values);
        nodes[number] = HashedCollections.Make(collection.Type, nodes[number], items);
    }

    private sealed record Collection(Type Type, int Comparer, Array Keys, Array? Values, List<ElementReferences> References);
}
