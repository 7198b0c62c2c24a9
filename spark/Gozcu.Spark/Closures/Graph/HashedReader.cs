using System.Runtime.CompilerServices;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Makes collections that hash, when the objects are filled that they place by their hashes.</summary>
internal sealed class HashedReader(ValueReader values, object?[] nodes)
{
    private readonly Dictionary<int, Collection> _collections = [];

    /// <summary>Whether there are collections that did not exist when other objects were filled.</summary>
    public bool SomeAreMadeLate { get; private set; }

    /// <summary>Reads a collection's contents.</summary>
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

        // An immutable collection is made whole, and only then can be referred to.
        var isInPlace = HashedCollections.IsMadeInPlace(type);
        nodes[number] = isInPlace ? RuntimeHelpers.GetUninitializedObject(type) : null;
        SomeAreMadeLate |= !isInPlace;
        _collections.Add(number, new Collection(type, comparer, keys, mapped, references));
    }

    /// <summary>Makes all. A collection's keys may hold collections: those were found later.</summary>
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

        // The comparer may be an object that is not yet filled itself: comparers of the application have no state as a rule.
        var items = new HashedItems(nodes[collection.Comparer], collection.Keys, collection.Values);
        nodes[number] = HashedCollections.Make(collection.Type, nodes[number], items);
    }

    private sealed record Collection(Type Type, int Comparer, Array Keys, Array? Values, List<ElementReferences> References);
}
