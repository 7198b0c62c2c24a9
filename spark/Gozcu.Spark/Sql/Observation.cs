using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Aggregates that are computed in passing, while an action reads the rows of a data frame for another purpose:
/// <see cref="DataFrame.Observe(Observation, Column, Column[])"/>. For a stream use <see cref="DataFrame.Observe(string, Column, Column[])"/>, whose
/// values are in the query's progress.
/// </summary>
[Since("3.3.0")]
public sealed class Observation : IJvmObjectReferenceProvider
{
    private const string JvmClass = "org.apache.spark.sql.Observation";

    /// <summary>How often is looked whether the action has ended, where the wait has an end.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private DataFrame? _aggregates;

    /// <summary>An observation with a name of its own.</summary>
    public Observation()
        : this(SparkEnvironment.JvmBridge.CallConstructor(JvmClass)) { }

    /// <summary>An observation with a name, unique in the query.</summary>
    public Observation(string name)
        : this(SparkEnvironment.JvmBridge.CallConstructor(JvmClass, name)) { }

    private Observation(JvmObjectReference reference) => Reference = reference;

    /// <summary>The observation in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The observation's name.</summary>
    public string Name => (string)Reference.Invoke("name")!;

    /// <summary>
    /// The values of the aggregates by their names. Waits for the first action over the observed data frame to end; when there is none, for ever.
    /// </summary>
    /// <exception cref="InvalidOperationException">No data frame is observed yet.</exception>
    public IReadOnlyDictionary<string, object?> Get()
    {
        if (_aggregates is null)
        {
            throw new InvalidOperationException("The observation was not given to Observe of a data frame yet.");
        }

        StructType schema = _aggregates.Schema();
        JvmObjectReference values = Reference.InvokeObject("getAsJava");
        JvmObjectReference row = (JvmObjectReference)
            Reference.Jvm.CallStaticJavaMethod(
                "org.apache.spark.sql.Row",
                "fromSeq",
                Reference.Jvm.ToSeq(schema.Fields.Select(field => values.Invoke("get", field.Name)))
            )!;
        // Values of any type come over as rows do.
        Row read = _aggregates.CollectRows(new List<object> { row })[0];
        return schema.Fields.Select((field, i) => KeyValuePair.Create(field.Name, read.Get(i))).ToDictionary();
    }

    /// <summary>The values of the aggregates, as <see cref="Get()"/> gives them, if the action ends in time.</summary>
    /// <param name="timeout">How long to wait for it.</param>
    /// <exception cref="TimeoutException">No action over the observed data frame has ended within that time.</exception>
    /// <exception cref="InvalidOperationException">No data frame is observed yet.</exception>
    public IReadOnlyDictionary<string, object?> Get(TimeSpan timeout)
    {
        using var ended = new CancellationTokenSource(timeout);
        try
        {
            return GetAsync(ended.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException(
                $"No action over the data frame that '{Name}' observes has ended within {timeout}. Collect, count or write it first.",
                e
            );
        }
    }

    /// <summary>The values of the aggregates, as <see cref="Get()"/> gives them, when the action has ended.</summary>
    /// <param name="cancellationToken">Ends the wait. The action is not touched.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="InvalidOperationException">No data frame is observed yet.</exception>
    public async Task<IReadOnlyDictionary<string, object?>> GetAsync(CancellationToken cancellationToken = default)
    {
        if (_aggregates is not null)
        {
            // Spark's own methods wait without an end, in a thread of the JVM that nothing would free; the field tells whether they would.
            var type = (JvmObjectReference)Reference.InvokeObject("getClass");
            JvmObjectReference metrics = type.InvokeObject("getDeclaredField", "metrics");
            metrics.Invoke("setAccessible", true);
            while (!(bool)metrics.InvokeObject("get", Reference).Invoke("isDefined")!)
            {
                await Task.Delay(LookInterval, cancellationToken).ConfigureAwait(false);
            }
        }

        return Get();
    }

    internal DataFrame On(DataFrame observed, Column expr, Column[] exprs)
    {
        // Only for the names and types of what is observed: nothing of it is computed.
        _aggregates = observed.Agg(expr, exprs);
        return new DataFrame(Reference.InvokeObject("on", observed, expr, Reference.Jvm.ToSeq(exprs)));
    }
}
