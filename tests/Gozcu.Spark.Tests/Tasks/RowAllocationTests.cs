using Microsoft.Spark;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Tasks.Functions;

namespace Gozcu.Spark.Tests.Tasks;

[Category("Unit")]
public sealed class RowAllocationTests
{
    private const int Rows = 10_000;

    // A batch's own objects: its column, and what it is made of.
    private const long BytesOfABatch = 2_000;

    [Test]
    public void Primitives_AllocateNothingForARow()
    {
        AssertNoneForARow((double x, double y) => x * y, DoubleColumn.From(new double[Rows]), DoubleColumn.From(new double[Rows]));
        AssertNoneForARow((long x) => x > 3, LongColumn.From(new long[Rows]));
        AssertNoneForARow((int x) => (double)x, IntColumn.From(new int[Rows]));
        AssertNoneForARow((long x) => x / 2.0, IntColumn.From(new int[Rows]));
        AssertNoneForARow((bool x) => !x, BooleanColumn.From(new bool[Rows]));
    }

    [Test]
    public void NullableValues_AllocateNothingForARow()
    {
        var builder = new DoubleColumnBuilder();
        for (var i = 0; i < Rows; i++)
        {
            builder.Append(i % 3 == 0 ? null : i);
        }

        AssertNoneForARow((double? x) => x + 1, builder.Build());
        AssertNoneForARow((double? x) => x is null ? default(DateTime?) : DateTime.UnixEpoch, builder.Build());
    }

    private static void AssertNoneForARow(Delegate function, params ArrowColumn[] arguments)
    {
        var type = Microsoft.Spark.Sql.Conversions.ArrowTypes.ToArrow(
            Microsoft.Spark.Sql.Conversions.DotnetTypes.ToDataType(function.Method.ReturnType)
        );
        var row = RowFunctions.Create("f", type, function, errors: null);
        row.Invoke(arguments, Rows);
        row.Invoke(arguments, Rows);

        var before = GC.GetAllocatedBytesForCurrentThread();
        row.Invoke(arguments, Rows);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(BytesOfABatch));
    }
}
