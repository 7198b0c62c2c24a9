using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.ML.Examples;

/// <summary>A class of MLlib at work on a small table, and the values that must come of it.</summary>
/// <param name="Stage">The class.</param>
/// <param name="Make">Makes one, set up.</param>
/// <param name="Work">What does the work: the model that an estimator learns, the object itself otherwise.</param>
/// <param name="Find">The table that the worker makes of the example's table; null for an evaluator.</param>
/// <param name="Check">Asserts what the worker says of itself and the rows it gives, in the order of the table's first column.</param>
internal sealed record MLExample(
    Type Stage,
    Func<Params> Make,
    Func<Params, DataFrame, Params> Work,
    Func<Params, DataFrame, DataFrame>? Find,
    Action<Params, IReadOnlyList<Row>> Check
)
{
    /// <summary>The table; that of <see cref="MLExamples"/> unless it takes another.</summary>
    public Func<DataFrame> Table { get; init; } = () => MLExamples.Table;

    /// <summary>The class of the model, when the stage learns one.</summary>
    public Type? Model { get; init; }

    /// <summary>An estimator that learns a model.</summary>
    internal static MLExample Learns<TStage, TModel>(Func<TStage, TStage> set, Action<TModel, IReadOnlyList<Row>> check)
        where TStage : JavaEstimator<TModel>, new()
        where TModel : JavaModel<TModel> =>
        new(
            typeof(TStage),
            () => set(new TStage()),
            (stage, table) => ((TStage)stage).Fit(table),
            (model, table) => ((TModel)model).Transform(table),
            (model, rows) => check((TModel)model, rows)
        )
        {
            Model = typeof(TModel),
        };

    /// <summary>A transformer, which has nothing to learn.</summary>
    internal static MLExample Makes<T>(Func<T, T> set, Action<T, IReadOnlyList<Row>> check)
        where T : JavaTransformer, new() =>
        new(
            typeof(T),
            () => set(new T()),
            (stage, _) => stage,
            (stage, table) => ((T)stage).Transform(table),
            (stage, rows) => check((T)stage, rows)
        );

    /// <summary>What finds something in a table, without a model.</summary>
    internal static MLExample Finds<T>(
        Func<T, T> set,
        Func<T, DataFrame, DataFrame> find,
        Func<DataFrame> table,
        Action<IReadOnlyList<Row>> check
    )
        where T : Params, new() =>
        new(typeof(T), () => set(new T()), (stage, _) => stage, (stage, rows) => find((T)stage, rows), (_, rows) => check(rows))
        {
            Table = table,
        };

    /// <summary>An evaluator, with the metric it must give of the table.</summary>
    internal static MLExample Measures<T>(Func<T, T> set, Func<double> expected)
        where T : JavaEvaluator, new() =>
        new(
            typeof(T),
            () => set(new T()),
            (stage, _) => stage,
            null,
            (stage, _) => Assert.That(((T)stage).Evaluate(MLExamples.Table), Is.EqualTo(expected()).Within(1e-9))
        );
}
