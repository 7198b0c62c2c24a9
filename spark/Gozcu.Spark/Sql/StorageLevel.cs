using System.Globalization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Sql;

/// <summary>Where rows are kept once they are computed.</summary>
public sealed class StorageLevel : IJvmObjectReferenceProvider
{
    private readonly Lazy<JvmObjectReference> _reference;

    /// <summary>A place to keep rows.</summary>
    /// <param name="useDisk">On disk.</param>
    /// <param name="useMemory">In memory.</param>
    /// <param name="useOffHeap">In memory outside the JVM's heap.</param>
    /// <param name="deserialized">As objects rather than bytes.</param>
    /// <param name="replication">On how many nodes.</param>
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

    /// <summary>Not kept.</summary>
    public static StorageLevel NONE => new(false, false, false, false);

    /// <summary>On disk.</summary>
    public static StorageLevel DISK_ONLY => new(true, false, false, false);

    /// <summary>On disk of two nodes.</summary>
    public static StorageLevel DISK_ONLY_2 => new(true, false, false, false, 2);

    /// <summary>In memory as objects.</summary>
    public static StorageLevel MEMORY_ONLY => new(false, true, false, true);

    /// <summary>In memory of two nodes as objects.</summary>
    public static StorageLevel MEMORY_ONLY_2 => new(false, true, false, true, 2);

    /// <summary>In memory as bytes.</summary>
    public static StorageLevel MEMORY_ONLY_SER => new(false, true, false, false);

    /// <summary>In memory of two nodes as bytes.</summary>
    public static StorageLevel MEMORY_ONLY_SER_2 => new(false, true, false, false, 2);

    /// <summary>In memory as objects, and on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK => new(true, true, false, true);

    /// <summary>In memory of two nodes as objects, and on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK_2 => new(true, true, false, true, 2);

    /// <summary>In memory as bytes, and on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER => new(true, true, false, false);

    /// <summary>In memory of two nodes as bytes, and on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK_SER_2 => new(true, true, false, false, 2);

    /// <summary>In memory outside the JVM's heap.</summary>
    public static StorageLevel OFF_HEAP => new(true, true, true, false);

    /// <summary>On disk.</summary>
    public bool UseDisk { get; }

    /// <summary>In memory.</summary>
    public bool UseMemory { get; }

    /// <summary>In memory outside the JVM's heap.</summary>
    public bool UseOffHeap { get; }

    /// <summary>As objects rather than bytes.</summary>
    public bool Deserialized { get; }

    /// <summary>On how many nodes.</summary>
    public int Replication { get; }

    /// <summary>The level in the JVM.</summary>
    public JvmObjectReference Reference => _reference.Value;

    /// <summary>The level for people to read.</summary>
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
