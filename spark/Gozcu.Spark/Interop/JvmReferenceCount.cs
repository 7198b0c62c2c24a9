namespace Microsoft.Spark.Interop;

/// <summary>
/// Counts the references to JVM objects, and has .NET's collector run for them: it sees only that they are small, and would let a loop pile up tens of thousands of objects in the JVM before it sees a
/// reason to. Young references are collected every thousand; every ten thousand, where there are many, also those that a program held for a while and then let go, without holding it up.
/// </summary>
internal static class JvmReferenceCount
{
    private const int CollectEvery = 1000;
    private const int CollectOldEvery = 10_000;
    private const int Many = 5000;
    private const int Young = 1;
    private static int s_alive;
    private static int s_made;

    /// <summary>A reference was made.</summary>
    public static void Add()
    {
        var alive = Interlocked.Increment(ref s_alive);
        var made = (uint)Interlocked.Increment(ref s_made);
        if (made % CollectOldEvery == 0 && alive >= Many)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }
        else if (made % CollectEvery == 0 && alive >= CollectEvery)
        {
            GC.Collect(Young, GCCollectionMode.Forced, blocking: true);
        }
    }

    /// <summary>A reference's object was let go.</summary>
    public static void Remove() => Interlocked.Decrement(ref s_alive);
}
