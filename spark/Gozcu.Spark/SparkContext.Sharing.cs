using Microsoft.Spark.Interop;
using Microsoft.Spark.Util;

namespace Microsoft.Spark;

/// <content>Broadcasts and accumulators, which the driver shares with functions on executors.</content>
public sealed partial class SparkContext
{
    /// <summary>
    /// Creates a broadcast, which sends a value to executors once, for functions that capture it. The value is written at once; later changes to it are not sent.
    /// </summary>
    /// <param name="value">Value of any type that a function can capture.</param>
    /// <exception cref="ClosureException">The value contains something that cannot be sent.</exception>
    public Broadcast<T> Broadcast<T>(T value) => new(SparkApplication.Of(this), value);

    /// <summary>Creates and registers a sum of integers that functions add to.</summary>
    /// <param name="name">Name in Spark's UI; null, the default, to hide it.</param>
    public LongAccumulator LongAccumulator(string? name = null)
    {
        var accumulator = new LongAccumulator();
        Register(accumulator, name);
        return accumulator;
    }

    /// <summary>Creates and registers a sum of numbers that functions add to.</summary>
    /// <param name="name">Name in Spark's UI; null, the default, to hide it.</param>
    public DoubleAccumulator DoubleAccumulator(string? name = null)
    {
        var accumulator = new DoubleAccumulator();
        Register(accumulator, name);
        return accumulator;
    }

    /// <summary>Creates and registers a collection that functions add to.</summary>
    /// <param name="name">Name in Spark's UI; null, the default, to hide it.</param>
    public CollectionAccumulator<T> CollectionAccumulator<T>(string? name = null)
    {
        var accumulator = new CollectionAccumulator<T>();
        Register(accumulator, name);
        return accumulator;
    }

    /// <summary>Registers an accumulator of any kind, so that functions may capture it.</summary>
    /// <param name="accumulator">Accumulator.</param>
    /// <param name="name">Name in Spark's UI; null, the default, to hide it.</param>
    /// <exception cref="InvalidOperationException">The accumulator is already registered.</exception>
    public void Register<TIn, TOut>(AccumulatorV2<TIn, TOut> accumulator, string? name = null)
    {
        const string Accumulators = "org.apache.spark.util.AccumulatorContext";
        accumulator.Register((long)Reference.Jvm.CallStaticJavaMethod(Accumulators, "newId")!, name);
        SparkApplication.Of(this).Accumulators.Add(accumulator);
    }
}
