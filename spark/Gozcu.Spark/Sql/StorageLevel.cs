using System.Globalization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Storage of cached rows: memory or disk, format, and number of replicas.</summary>
public sealed class StorageLevel : IJvmObjectReferenceProvider
{
    private readonly Lazy<JvmObjectReference> _reference;

    /// <summary>Creates a storage level.</summary>
    /// <param name="useDisk">True to use the disk.</param>
    /// <param name="useMemory">True to use memory.</param>
    /// <param name="useOffHeap">True to use memory outside the JVM's heap.</param>
    /// <param name="deserialized">True to keep Java objects, false to keep serialized bytes.</param>
    /// <param name="replication">Number of nodes that keep each partition; 1 by default.</param>
    public StorageLevel(bool useDisk, bool useMemory, bool useOffHeap, bool deserialized, int replication = 1)
    {
        UseDisk = useDisk;
        UseMemory = useMemory;
        UseOffHeap = useOffHeap;
        Deserialized = deserialized;
        Replication = replication;
        _reference = new Lazy<JvmObjectReference>(() =>
            (JvmObjectReference)
                SparkEnvironment.JvmBridge.CallStaticJavaMethod(
                    "org.apache.spark.api.java.StorageLevels",
                    "create",
                    useDisk,
                    useMemory,
                    useOffHeap,
                    deserialized,
                    replication
                )!
        );
    }

    internal StorageLevel(JvmObjectReference reference)
    {
        _reference = new Lazy<JvmObjectReference>(reference);
        UseDisk = (bool)reference.Invoke("useDisk")!;
        UseMemory = (bool)reference.Invoke("useMemory")!;
        UseOffHeap = (bool)reference.Invoke("useOffHeap")!;
        Deserialized = (bool)reference.Invoke("deserialized")!;
        Replication = (int)reference.Invoke("replication")!;
    }

    /// <summary>No storage.</summary>
    public static StorageLevel NONE => new(false, false, false, false);

    /// <summary>Disk.</summary>
    public static StorageLevel DISK_ONLY => new(true, false, false, false);

    /// <summary>Disk, on two nodes.</summary>
    public static StorageLevel DISK_ONLY_2 => new(true, false, false, false, 2);

    /// <summary>Memory, as objects.</summary>
    public static StorageLevel MEMORY_ONLY => new(false, true, false, true);

    /// <summary>Memory, as objects, on two nodes.</summary>
    public static StorageLevel MEMORY_ONLY_2 => new(false, true, false, true, 2);

    /// <summary>Memory, as bytes.</summary>
    public static StorageLevel MEMORY_ONLY_SER => new(false, true, false, false);

    /// <summary>Memory, as bytes, on two nodes.</summary>
    public static StorageLevel MEMORY_ONLY_SER_2 => new(false, true, false, false, 2);

    /// <summary>Memory, as objects, with overflow to disk.</summary>
    public static StorageLevel MEMORY_AND_DISK => new(true, true, false, true);

    /// <summary>Memory, as objects, with overflow to disk, on two nodes.</summary>
    public static StorageLevel MEMORY_AND_DISK_2 => new(true, true, false, true, 2);

    /// <summary>Memory, as bytes, with overflow to disk.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER => new(true, true, false, false);

    /// <summary>Memory, as bytes, with overflow to disk, on two nodes.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER_2 => new(true, true, false, false, 2);

    /// <summary>Memory outside the JVM's heap, with overflow to disk.</summary>
    public static StorageLevel OFF_HEAP => new(true, true, true, false);

    /// <summary>True if the disk is used.</summary>
    public bool UseDisk { get; }

    /// <summary>True if memory is used.</summary>
    public bool UseMemory { get; }

    /// <summary>True if memory outside the JVM's heap is used.</summary>
    public bool UseOffHeap { get; }

    /// <summary>True if rows are kept as Java objects, false if as serialized bytes.</summary>
    public bool Deserialized { get; }

    /// <summary>Number of nodes that keep each partition.</summary>
    public int Replication { get; }

    /// <summary>Reference to the level in the JVM.</summary>
    public JvmObjectReference Reference => _reference.Value;

    /// <summary>Returns a description of the level for display.</summary>
    public string Description() => (string)Reference.Invoke("description")!;

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
        || (
            obj is StorageLevel other
            && (UseDisk, UseMemory, UseOffHeap, Deserialized, Replication)
                == (other.UseDisk, other.UseMemory, other.UseOffHeap, other.Deserialized, other.Replication)
        );

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UseDisk, UseMemory, UseOffHeap, Deserialized, Replication);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"StorageLevel({UseDisk}, {UseMemory}, {UseOffHeap}, {Deserialized}, {Replication})");
}
