namespace Microsoft.Spark.Interop;

/// <summary>
/// Counts references to JVM objects and triggers .NET's garbage collector for them. The collector only sees that they are small, and would let a loop create tens of thousands of
/// objects in the JVM before it runs. Young references are collected every thousand references; every ten thousand, if many are alive, older ones too, in the background.
/// </summary>
internal static class JvmReferenceCount
{
    private const int CollectEvery = 1000;
    private const int CollectOldEvery = 10_000;
    private const int Many = 5000;
    private const int Young = 1;
    private static int s_alive;
    private static int s_made;

    /// <summary>Counts a reference that has been created.</summary>
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

    /// <summary>Counts a reference whose object has been released.</summary>
    public static void Remove() => Interlocked.Decrement(ref s_alive);
}
