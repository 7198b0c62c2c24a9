namespace Microsoft.Spark.Interop;

/// <summary>
/// Counts the references to JVM objects, and has young ones collected every thousand: .NET's collector sees only that they are small, and would let a
/// loop pile up tens of thousands of them in the JVM before it sees a reason to run.
/// </summary>
internal static class JvmReferenceCount
{
    private const int CollectEvery = 1000;
    private const int Young = 1;
    private static int s_alive;
    private static int s_made;

    /// <summary>A reference was made.</summary>
    public static void Add()
    {
        var alive = Interlocked.Increment(ref s_alive);
        if (Interlocked.Increment(ref s_made) % CollectEvery == 0 && alive >= CollectEvery)
        {
            GC.Collect(Young, GCCollectionMode.Forced, blocking: true);
        }
    }

    /// <summary>A reference's object was let go.</summary>
    public static void Remove() => Interlocked.Decrement(ref s_alive);
}
