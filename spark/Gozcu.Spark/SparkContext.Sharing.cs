using Microsoft.Spark.Interop;
using Microsoft.Spark.Util;

namespace Microsoft.Spark;

/// <content>What the driver's program and its functions on executors share.</content>
public sealed partial class SparkContext
{
    /// <summary>Sends a value to executors once, for functions that capture the broadcast. It is written at once: later changes to the value do not travel.</summary>
    /// <param name="value">The value, of any type that a function can capture.</param>
    /// <exception cref="ClosureException">The value holds something that cannot travel.</exception>
    public Broadcast<T> Broadcast<T>(T value) => new(SparkApplication.Of(this), value);

    /// <summary>A sum of whole numbers that functions add to.</summary>
    /// <param name="name">What Spark's UI shows it as; null to show it not.</param>
    public LongAccumulator LongAccumulator(string? name = null)
    {
        var accumulator = new LongAccumulator();
        Register(accumulator, name);
        return accumulator;
    }

    /// <summary>A sum of numbers that functions add to.</summary>
    /// <param name="name">What Spark's UI shows it as; null to show it not.</param>
    public DoubleAccumulator DoubleAccumulator(string? name = null)
    {
        var accumulator = new DoubleAccumulator();
        Register(accumulator, name);
        return accumulator;
    }

    /// <summary>A collection that functions add to.</summary>
    /// <param name="name">What Spark's UI shows it as; null to show it not.</param>
    public CollectionAccumulator<T> CollectionAccumulator<T>(string? name = null)
    {
        var accumulator = new CollectionAccumulator<T>();
        Register(accumulator, name);
        return accumulator;
    }

    /// <summary>Makes an accumulator of any kind one that functions may capture.</summary>
    /// <param name="accumulator">The accumulator.</param>
    /// <param name="name">What Spark's UI shows it as; null to show it not.</param>
    /// <exception cref="InvalidOperationException">It is registered already.</exception>
    public void Register<TIn, TOut>(AccumulatorV2<TIn, TOut> accumulator, string? name = null)
    {
        const string Accumulators = "org.apache.spark.util.AccumulatorContext";
        accumulator.Register((long)Reference.Jvm.CallStaticJavaMethod(Accumulators, "newId")!, name);
        SparkApplication.Of(this).Accumulators.Add(accumulator);
    }
}
