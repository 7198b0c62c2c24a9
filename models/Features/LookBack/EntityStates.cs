using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;

namespace Gozcu.Models.Features.LookBack;

/// <summary>States of the entities whose readings a program sees, in memory. Not thread-safe.</summary>
public sealed class EntityStates
{
    private readonly Dictionary<byte[], EntityState> _states = new(new EntityKeyComparer());
    private readonly Dictionary<byte[], EntityState>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly EntityKey _key;
    private readonly bool _keepsLastOnly;

    /// <summary>Creates states without entities.</summary>
    /// <param name="dataSet">Data set, whose definition says what identifies an entity.</param>
    /// <param name="keepsLastOnly">True if the readings come entity by entity, so that the state of an entity is not needed when the next has begun.</param>
    public EntityStates(DataSetDefinition dataSet, bool keepsLastOnly = false)
    {
        _lookup = _states.GetAlternateLookup<ReadOnlySpan<byte>>();
        _key = new EntityKey(dataSet);
        _keepsLastOnly = keepsLastOnly;
    }

    /// <summary>Number of entities.</summary>
    public int Count => _states.Count;

    /// <summary>Keys and states of the entities.</summary>
    public IEnumerable<KeyValuePair<byte[], EntityState>> All => _states;

    /// <summary>Adds an entity whose state was kept.</summary>
    /// <param name="key">Key that <see cref="All"/> gave.</param>
    /// <param name="state">State of the entity.</param>
    /// <exception cref="ArgumentException">There is a state of this entity.</exception>
    public void Add(byte[] key, EntityState state) => _states.Add(key, state);

    internal EntityState Of(MeasurementBatch batch, int row, Func<EntityState> start)
    {
        var key = _key.Of(batch, row);
        if (_lookup.TryGetValue(key, out var known))
        {
            return known;
        }
        if (_keepsLastOnly)
        {
            _states.Clear();
        }
        var state = start();
        _lookup[key] = state;
        return state;
    }
}
