using System.Runtime.CompilerServices;
using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Groups;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;
using Microsoft.Spark.Tasks.State;
using Microsoft.Spark.Worker;

namespace Gozcu.Spark.Tests.Worker;

[Category("Protocol")]
public sealed class RecordedTaskTests
{
    private static readonly int[] SignalsOfSuccess = [Signal.StartOfArrowStream, Signal.Timing, Signal.EndOfData, 0, Signal.EndOfStream];

    private static readonly FunctionCommand Sum = new(
        FunctionKind.Row,
        "sum",
        ArrowType.Double,
        (Func<long?, double?, double?>)((i, d) => i is null ? double.NaN : i + d)
    );

    private static readonly FunctionCommand Same = new(FunctionKind.Row, "same", ArrowType.String, (Func<string?, string?>)(s => s));

    [Test]
    public void Scalar_RowFunctions_AnswerAsRecorded()
    {
        var (outcome, reply) = RecordedTask.Run("scalar-arrow", Sum, Same);

        var recorded = RecordedTask.RecordedReply("scalar-arrow");
        Assert.That(outcome, Is.EqualTo(TaskOutcome.Done));
        Assert.That(reply.Signals, Is.EqualTo(recorded.Signals).And.EqualTo(SignalsOfSuccess));
        Assert.That(reply.Types, Is.EqualTo(recorded.Types));
        Assert.That(reply.BatchSizes, Is.EqualTo(recorded.BatchSizes));
        Assert.That(reply.Rows, Is.EqualTo(new object?[][] { [2.5, "a"], [double.NaN, null], [0.5, "çé"] }));
    }

    [Test]
    public void Scalar_ColumnFunctions_AnswerTheSame()
    {
        var sum = new FunctionCommand(
            FunctionKind.Column,
            "sum",
            ArrowType.Double,
            (Func<ArrowColumn[], ColumnBuilder, ArrowColumn>)(
                (columns, builder) =>
                {
                    var (i, d) = ((LongColumn)columns[0], (DoubleColumn)columns[1]);
                    for (var row = 0; row < i.Length; row++)
                    {
                        ((DoubleColumnBuilder)builder).Append(i[row] + d[row]);
                    }

                    return builder.Build();
                }
            )
        );
        var same = new FunctionCommand(
            FunctionKind.Column,
            "same",
            ArrowType.String,
            (Func<ArrowColumn[], ColumnBuilder, ArrowColumn>)((columns, _) => columns[0])
        );

        var (_, reply) = RecordedTask.Run("scalar-arrow", sum, same);

        Assert.That(reply.Rows, Is.EqualTo(new object?[][] { [2.5, "a"], [null, null], [0.5, "çé"] }));
    }

    [Test]
    public void MapInArrow_Identity_AnswersAsRecorded()
    {
        ArrowType? seen = null;
        var type = RecordedTask.RecordedReply("map-in-arrow").Types[0];
        var identity = Map(type, batches => batches.Select(batch => (seen = StructColumn.FromBatch(batch).Type, batch).batch));

        var (outcome, reply) = RecordedTask.Run("map-in-arrow", identity);

        var recorded = RecordedTask.RecordedReply("map-in-arrow");
        Assert.That(outcome, Is.EqualTo(TaskOutcome.Done));
        Assert.That(reply.Signals, Is.EqualTo(SignalsOfSuccess));
        Assert.That(reply.Types, Is.EqualTo(recorded.Types));
        Assert.That(seen!.HasLayoutOf(type));
        Assert.That(reply.Rows, Is.EqualTo(recorded.Rows));
        Assert.That(reply.Rows.Select(r => ((object?[])r[0]!)[0]), Is.EqualTo(new object?[] { 1L, null, 3L }));
        Assert.That(
            (object?[])reply.Rows[0][0]!,
            Is.EqualTo(
                new object?[]
                {
                    1L,
                    1.5,
                    "a",
                    true,
                    new DateTime(2026, 1, 1, 0, 0, 0, 1, DateTimeKind.Utc),
                    new DateOnly(2026, 1, 1),
                    new object?[] { 1.0, null },
                    new byte[] { 1 },
                    1.25m,
                    new object?[] { 7, "x" },
                    new KeyValuePair<object, object?>[] { new("k", 1) },
                }
            )
        );
    }

    [Test]
    public void MapInArrow_FunctionThatTakesNothing_StillEndsWell()
    {
        var type = RecordedTask.RecordedReply("map-in-arrow").Types[0];

        var (outcome, reply) = RecordedTask.Run("map-in-arrow", Map(type, _ => []));

        Assert.That(outcome, Is.EqualTo(TaskOutcome.Done));
        Assert.That(reply.Signals, Is.EqualTo(SignalsOfSuccess));
        Assert.That(reply.Rows, Is.Empty);
    }

    [Test]
    public void MapInArrow_BatchesKept_AreExplained()
    {
        var type = RecordedTask.RecordedReply("map-in-arrow").Types[0];

        var (outcome, reply) = RecordedTask.Run("map-in-arrow", Map(type, batches => batches.ToList()));

        Assert.That(outcome, Is.EqualTo(TaskOutcome.Failed));
        Assert.That(reply.Error, Does.Contain("batch.Clone()"));
    }

    [Test]
    public void MapInArrow_OtherColumnsThanDeclared_AreNamed()
    {
        var declared = ArrowType.Struct(new ArrowField("score", ArrowType.Double));

        var (_, reply) = RecordedTask.Run("map-in-arrow", Map(declared, batches => batches));

        Assert.That(reply.Signals, Is.EqualTo(new[] { Signal.Error }));
        Assert.That(
            reply.Error,
            Does.StartWith("C# function 'map' is declared to return the columns score: double, but returned a batch of i: long")
        );
    }

    [Test]
    public void Scalar_Error_TellsFunctionRowTypeAndStack()
    {
        var failing = new FunctionCommand(FunctionKind.Row, "boom", ArrowType.Double, (Func<double?, double>)Fail);

        var (outcome, reply) = RecordedTask.Run("scalar-arrow-error", failing);

        Assert.That(outcome, Is.EqualTo(TaskOutcome.Failed));
        Assert.That(reply.Signals, Is.EqualTo(new[] { Signal.Error }));
        Assert.That(reply.Error, Does.StartWith("C# function 'boom' failed on row 0 of its batch, arguments (1.5)."));
        Assert.That(reply.Error, Does.Contain("System.FormatException: no such number").And.Contain(nameof(Fail)));
    }

    [Test]
    public void Scalar_ErrorInALaterBatch_EndsTheArrowStreamFirst()
    {
        var failing = new FunctionCommand(
            FunctionKind.Row,
            "sum",
            ArrowType.Double,
            (Func<long?, double?, double?>)((i, d) => i == 3 ? throw new FormatException("three") : i + d)
        );

        var (outcome, reply) = RecordedTask.Run("scalar-arrow", failing, Same);

        Assert.That(outcome, Is.EqualTo(TaskOutcome.Failed));
        Assert.That(reply.Signals, Is.EqualTo(new[] { Signal.StartOfArrowStream, Signal.Error }));
        Assert.That(reply.Rows, Has.Length.EqualTo(2));
        Assert.That(reply.Error, Does.Contain("arguments (3, -2.5)").And.Contain("System.FormatException: three"));
    }

    [Test]
    public void Scalar_NullForAValueType_SaysWhatToDo()
    {
        var notNullable = new FunctionCommand(FunctionKind.Row, "sum", ArrowType.Double, (Func<long?, double, double>)((_, d) => d));

        var (_, reply) = RecordedTask.Run("scalar-arrow", notNullable, Same);

        Assert.That(
            reply.Error,
            Is.EqualTo(
                "C# function 'sum', argument 2 is null in row 1 of its batch, which Double cannot hold. Declare the parameter as Double?, or filter the nulls. (stage 0, partition 0, attempt 0)"
            )
        );
    }

    [Test]
    public void Scalar_ParameterOfAnotherType_SaysWhatToDo()
    {
        var wrong = new FunctionCommand(FunctionKind.Row, "sum", ArrowType.Double, (Func<string, double?, double?>)((_, d) => d));

        var (_, reply) = RecordedTask.Run("scalar-arrow", wrong, Same);

        Assert.That(
            reply.Error,
            Does.StartWith("C# function 'sum', argument 1: The column is long, which does not become String. Declare it as Int64")
        );
    }

    [Test]
    public void Scalar_TooManyOrFewRows_AreRefused()
    {
        var shortened = new FunctionCommand(
            FunctionKind.Column,
            "short",
            ArrowType.String,
            (Func<ArrowColumn[], ColumnBuilder, ArrowColumn>)((_, _) => StringColumn.From("only"))
        );

        var (_, reply) = RecordedTask.Run("scalar-arrow", Sum, shortened);

        Assert.That(
            reply.Error,
            Is.EqualTo(
                "C# function 'short' was given 2 rows, but returned a column of 1. A column function returns one row for each row. (stage 0, partition 0, attempt 0)"
            )
        );
    }

    [Test]
    public void GroupedMap_Identity_AnswersAsRecorded()
    {
        var recorded = RecordedTask.RecordedReply("grouped-map");
        var identity = new FunctionCommand(
            FunctionKind.GroupedMap,
            "group",
            recorded.Types[0],
            (Func<RecordBatch, RecordBatch, RecordBatch>)(
                (key, batch) =>
                    new RecordBatch(
                        new ArrowSchema(recorded.Types[0].Fields),
                        DoubleColumn.From([
                            .. Enumerable.Range(0, batch.Length).Select(i => (double?)batch.Column<LongColumn>("i")[i] ?? double.NaN),
                        ]),
                        batch["d"],
                        key["s"]
                    )
            )
        );

        var (outcome, reply) = RecordedTask.Run("grouped-map", identity);

        Assert.That(outcome, Is.EqualTo(TaskOutcome.Done));
        Assert.That(reply.Types, Is.EqualTo(recorded.Types));
        Assert.That(reply.BatchSizes, Is.EqualTo(recorded.BatchSizes));
        Assert.That(reply.Rows.Select(r => ((object?[])r[0]!)[2]), Is.EqualTo(recorded.Rows.Select(r => ((object?[])r[0]!)[2])));
    }

    [Test]
    public void GroupedAggregate_Mean_AnswersAsRecorded()
    {
        var mean = new FunctionCommand(
            FunctionKind.Aggregate,
            "mean",
            ArrowType.Double,
            (Func<ArrowColumn[], double?>)(columns => ((DoubleColumn)columns[0])[0])
        );

        var (outcome, reply) = RecordedTask.Run("grouped-agg", mean);

        var recorded = RecordedTask.RecordedReply("grouped-agg");
        Assert.That(outcome, Is.EqualTo(TaskOutcome.Done));
        Assert.That(reply.Signals, Is.EqualTo(recorded.Signals).And.EqualTo(SignalsOfSuccess));
        Assert.That(reply.Types, Is.EqualTo(recorded.Types));
        Assert.That(reply.BatchSizes, Is.EqualTo(recorded.BatchSizes).And.EqualTo(new[] { 1, 1, 1 }));
        Assert.That(reply.Rows, Is.EqualTo(recorded.Rows).And.EqualTo(new object?[][] { [null], [-2.5], [1.5] }));
    }

    [Test]
    public void GroupedMapWithState_Counts_AnswerAsRecorded()
    {
        Func<GroupStateFunction> create = () =>
            new StateGroups<string?, Row, long, (string?, long)>(
                (key, rows, state) =>
                {
                    state.Update(state.GetOrElse(0) + rows.Count());
                    return [(key, state.Get())];
                }
            );
        var columns = ArrowType.Struct(new ArrowField("_1", ArrowType.String), new ArrowField("_2", ArrowType.Long));

        var (outcome, reply) = RecordedTask.Run(
            "grouped-map-with-state",
            new FunctionCommand(FunctionKind.GroupState, "count", columns, create)
        );

        // What was recorded has a batch for each that came; rows and states are the same.
        var recorded = RecordedTask.RecordedReply("grouped-map-with-state");
        Assert.That(outcome, Is.EqualTo(TaskOutcome.Done));
        Assert.That(reply.Signals, Is.EqualTo(recorded.Signals).And.EqualTo(SignalsOfSuccess));
        Assert.That(reply.Rows[0][0], Is.EqualTo(new object[] { 3, 3 }));
        Assert.That(reply.Types[0], Is.EqualTo(recorded.Types[0]));
        Assert.That(reply.Types[2], Is.EqualTo(recorded.Types[2]));
        Assert.That(reply.Rows.Select(r => r[1]), Is.EqualTo(new object?[][] { [null, 1L], ["a", 1L], ["çé", 1L] }));
        Assert.That(Keys(reply), Is.EqualTo(Keys(recorded)));
        Assert.That(
            System
                .Text.Json.JsonDocument.Parse((string)((object?[])reply.Rows[0][2]!)[0]!)
                .RootElement.EnumerateObject()
                .Select(p => p.Name),
            Is.EqualTo(
                System
                    .Text.Json.JsonDocument.Parse((string)((object?[])recorded.Rows.First(r => r[2] is not null)[2]!)[0]!)
                    .RootElement.EnumerateObject()
                    .Select(p => p.Name)
            )
        );

        static byte[][] Keys(RecordedTask.Reply reply) =>
            [.. reply.Rows.Select(r => r[2]).OfType<object?[]>().Where(s => s[1] is not null).Select(s => (byte[])s[1]!)];
    }

    [Test]
    public void OtherBuild_IsRefused()
    {
        var (outcome, reply) = RecordedTask.Run(RecordedTask.Request("scalar-arrow"), "another", Sum, Same);

        Assert.That(outcome, Is.EqualTo(TaskOutcome.Failed));
        Assert.That(
            reply.Error,
            Does.StartWith("The driver runs 3.11, but the worker on this executor is another").And.Contain("same build")
        );
    }

    [Test]
    public void NothingMore_ClosesQuietly()
    {
        var (outcome, reply) = RecordedTask.Run([], "any");

        Assert.That(outcome, Is.EqualTo(TaskOutcome.Closed));
        Assert.That(reply.Signals, Is.Empty);
    }

    [Test]
    public void Request_CutAnywhere_NeverHangsOrSucceeds()
    {
        var request = RecordedTask.Request("scalar-arrow");
        for (var length = 1; length < request.Length; length += 3)
        {
            var (outcome, _) = RecordedTask.Run(request[..length], "3.11", Sum, Same);
            Assert.That(outcome, Is.EqualTo(TaskOutcome.Failed), $"cut at {length}");
        }
    }

    private static FunctionCommand Map(ArrowType type, Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function) =>
        new(FunctionKind.Map, "map", type, function);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Fail(double? value) => throw new FormatException("no such number");
}
