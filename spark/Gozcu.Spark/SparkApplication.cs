using Microsoft.Spark.Accumulators;
using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>State that the driver keeps for one Spark application, from the start of its context to its end, for data that functions share.</summary>
internal sealed class SparkApplication
{
    private static readonly Lock s_lock = new();
    private static SparkApplication? s_current;
    private readonly Lazy<AccumulatorServer> _accumulators;

    private SparkApplication(JvmObjectReference context, string id)
    {
        Id = id;
        Context = context;
        Broadcasts = new BroadcastFolder(context);
        Commands = new LargeCommands(Broadcasts);
        _accumulators = new Lazy<AccumulatorServer>(() => AccumulatorServer.Start(context));
    }

    public string Id { get; }

    /// <summary>Reference to the SparkContext in the JVM.</summary>
    public JvmObjectReference Context { get; }

    /// <summary>Folder of the broadcasts.</summary>
    public BroadcastFolder Broadcasts { get; }

    /// <summary>Receives the counts of tasks.</summary>
    public AccumulatorServer Accumulators => _accumulators.Value;

    /// <summary>Functions that are too large to send with every task.</summary>
    public LargeCommands Commands { get; }

    /// <summary>True if the context of the application is the running one.</summary>
    public bool IsCurrent
    {
        get
        {
            lock (s_lock)
            {
                return ReferenceEquals(s_current, this);
            }
        }
    }

    /// <summary>Returns the application of a context.</summary>
    public static SparkApplication Of(SparkContext context)
    {
        var id = context.ApplicationId;
        lock (s_lock)
        {
            if (s_current is { } current && current.Id == id && ReferenceEquals(current.Context.Jvm, context.Reference.Jvm))
            {
                return current;
            }

            s_current?.End();
            return s_current = new SparkApplication(context.Reference, id);
        }
    }

    private void End()
    {
        if (_accumulators.IsValueCreated)
        {
            _accumulators.Value.Dispose();
        }
    }
}
