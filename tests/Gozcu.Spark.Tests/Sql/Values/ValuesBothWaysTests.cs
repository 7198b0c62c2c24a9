using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Values;

/// <summary>Random values of random types into Spark and out of it, with Spark's own words for them as the witness.</summary>
[Category("EndToEnd")]
public sealed class ValuesBothWaysTests
{
    private const int Columns = 20;
    private const int Rows = 6;

    // Each table is a few queries, so few of them, with many columns.
    private static readonly Config FewTables = Config.QuickThrowOnFailure.WithMaxTest(3);

    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void RandomValues_CreatedWrittenAsConstantsAndCollected_AreTheSame() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new RandomValues(seed);
                    StructType schema = random.Schema(Columns);
                    object?[][] rows = [.. Enumerable.Range(0, Rows).Select(_ => random.Row(schema))];

                    DataFrame said = Said(schema, rows);
                    DataFrame created = Spark.CreateDataFrame(rows.Select(row => new GenericRow(row)), schema);
                    DataFrame constant = Spark
                        .Range(1)
                        .Select([.. schema.Fields.Select((field, i) => Constant(rows[0][i], field.DataType).As(field.Name))]);
                    object?[] expected = [.. rows.Select(row => row.Select(RandomValues.Plain).ToArray())];
                    string[] words = Words(said);
                    using (Assert.EnterMultipleScope())
                    {
                        Assert.That(Values(said.Collect()), Is.EqualTo(expected), $"said, collected: {schema.SimpleString}");
                        Assert.That(Values(said.ToLocalIterator()), Is.EqualTo(expected), "said, iterated");
                        Assert.That(Values(created.Collect()), Is.EqualTo(expected), $"created, collected: {schema.SimpleString}");
                        Assert.That(Words(created), Is.EqualTo(words), "created, in Spark's words");
                        Assert.That(Words(constant), Is.EqualTo(words[..1]), "constant, in Spark's words");
                        Assert.That(Values(constant.Collect()), Is.EqualTo(expected[..1]), "constant, collected");
                    }
                }
            )
            .Check(FewTables);

    /// <summary>The rows as SQL makes them.</summary>
    private static DataFrame Said(StructType schema, object?[][] rows)
    {
        IEnumerable<string> tuples = rows.Select(row =>
            $"({string.Join(", ", schema.Fields.Select((field, i) => RandomValues.Sql(row[i], field.DataType)))})"
        );
        return Spark.Sql(
            $"SELECT * FROM VALUES {string.Join(", ", tuples)} AS t({string.Join(", ", schema.Fields.Select(field => field.Name))})"
        );
    }

    private static Column Constant(object? value, DataType type) =>
        Functions.Lit(value is GenericRow row ? new Row(row.Values, (StructType)type) : value) is var constant
        && value is int
        && type is YearMonthIntervalType
            ? Functions.MakeYmInterval(Functions.Lit(0), constant)
        : type is NullType ? constant
        : constant.Cast(type.SimpleString);

    /// <summary>Spark's own text for each row.</summary>
    private static string[] Words(DataFrame frame) => [.. frame.ToJSON().Collect().Select(row => row.GetAs<string>(0))];

    private static object?[] Values(IEnumerable<Row> rows) => [.. rows.Select(row => row.Values.Select(RandomValues.Plain).ToArray())];
}
