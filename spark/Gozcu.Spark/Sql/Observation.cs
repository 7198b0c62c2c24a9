using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Aggregates computed while an action processes the rows of a data frame: see <see cref="DataFrame.Observe(Observation, Column, Column[])"/>. For streams use
/// <see cref="DataFrame.Observe(string, Column, Column[])"/>, whose values are in the progress of the query.
/// </summary>
[Since("3.3.0")]
public sealed class Observation : IJvmObjectReferenceProvider
{
    private const string JvmClass = "org.apache.spark.sql.Observation";

    /// <summary>Interval at which the end of the action is polled, if the wait is limited.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private DataFrame? _aggregates;

    /// <summary>Creates an observation with a generated name.</summary>
    public Observation()
        : this(SparkEnvironment.JvmBridge.CallConstructor(JvmClass)) { }

    /// <summary>Creates an observation.</summary>
    /// <param name="name">Name, unique within the query.</param>
    public Observation(string name)
        : this(SparkEnvironment.JvmBridge.CallConstructor(JvmClass, name)) { }

    private Observation(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the observation in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Name of the observation.</summary>
    public string Name => (string)Reference.Invoke("name")!;

    /// <summary>Returns the values of the aggregates by name. Waits, without a time limit, until the first action over the observed data frame has ended.</summary>
    /// <exception cref="InvalidOperationException">The observation has not been used in <c>Observe</c> yet.</exception>
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
        // Values of any type are transferred as rows are.
        Row read = _aggregates.CollectRows(new List<object> { row })[0];
        return schema.Fields.Select((field, i) => KeyValuePair.Create(field.Name, read.Get(i))).ToDictionary();
    }

    /// <summary>Returns the values of the aggregates by name, as <see cref="Get()"/> does, within a time limit.</summary>
    /// <param name="timeout">Maximum time to wait for the end of the action.</param>
    /// <exception cref="TimeoutException">No action over the observed data frame ended within the time limit.</exception>
    /// <exception cref="InvalidOperationException">The observation has not been used in <c>Observe</c> yet.</exception>
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

    /// <summary>Returns the values of the aggregates by name, as <see cref="Get()"/> does, once the action has ended.</summary>
    /// <param name="cancellationToken">Cancels the wait, not the action.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The observation has not been used in <c>Observe</c> yet.</exception>
    public async Task<IReadOnlyDictionary<string, object?>> GetAsync(CancellationToken cancellationToken = default)
    {
        if (_aggregates is not null)
        {
            // Spark's own methods wait without a limit, in a JVM thread that nothing would free. The field tells whether they would wait.
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
        // Used only for the names and types of the aggregates; it is never computed.
        _aggregates = observed.Agg(expr, exprs);
        return new DataFrame(Reference.InvokeObject("on", observed, expr, Reference.Jvm.ToSeq(exprs)));
    }
}
