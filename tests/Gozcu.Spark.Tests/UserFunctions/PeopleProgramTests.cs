using System.Globalization;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.UserFunctions;

/// <summary>The calls of Microsoft.Spark's introductory programs, in C# and F#: people read from JSON, whose whole numbers are bigint, and functions that declare them as int.</summary>
[Category("EndToEnd")]
public sealed class PeopleProgramTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void Program_GivesWhatItGaveOnMicrosoftSpark()
    {
        string file = Path.Combine(SparkFixture.NewFolder(), "people.json");
        File.WriteAllLines(file, ["""{"name":"Michael"}""", """{"name":"Andy", "age":30}""", """{"name":"Justin", "age":19}"""]);
        DataFrame people = Spark.Read().Json(file);
        people.CreateOrReplaceTempView("people_of_a_program");

        Spark
            .Udf()
            .Register<int?, string, string>(
                "with_age",
                (age, name) => name + " with " + (age.HasValue ? age.Value.ToString(CultureInfo.InvariantCulture) : "null")
            );
        Func<Column, Column, Column> addition = Functions.Udf<int?, string, string>(
            (age, name) => name + " is " + (age.HasValue ? (age.Value + 10).ToString(CultureInfo.InvariantCulture) : "0")
        );
        Func<Column, Column> greeting = Functions.Udf<string, string>(text => "hello " + text + "!");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                people.Schema().SimpleString,
                Is.EqualTo("struct<age:bigint,name:string>").Or.EqualTo("struct<age:long,name:string>")
            );
            Assert.That(people.Collect().Select(row => row.ToString()), Is.EqualTo(new[] { "[null,Michael]", "[30,Andy]", "[19,Justin]" }));
            Assert.That(
                Texts(Spark.Sql("SELECT with_age(*) FROM people_of_a_program")),
                Is.EqualTo(new[] { "Michael with null", "Andy with 30", "Justin with 19" })
            );
            Assert.That(
                Texts(people.Select(addition.Invoke(people["age"], people["name"]))),
                Is.EqualTo(new[] { "Michael is 0", "Andy is 40", "Justin is 29" })
            );
            Assert.That(
                Texts(people.Select(greeting.Invoke(addition.Invoke(people["age"], people["name"])))),
                Is.EqualTo(new[] { "hello Michael is 0!", "hello Andy is 40!", "hello Justin is 29!" })
            );
            Assert.That(
                people
                    .Select(addition.Invoke(people["age"], people["name"]), greeting.Invoke(people["name"]))
                    .Collect()
                    .Select(row => (string)row.Get(1)!),
                Is.EqualTo(new[] { "hello Michael!", "hello Andy!", "hello Justin!" })
            );
            Assert.That(people.Filter(people["age"].Gt(21)).Count(), Is.EqualTo(1));
            Assert.That(
                people
                    .GroupBy("age")
                    .Agg(Functions.Avg(people["age"]), Functions.Avg(people["age"]), Functions.CountDistinct(people["age"], people["age"]))
                    .Count(),
                Is.EqualTo(3)
            );
            Assert.That(people.Join(people, new List<string> { "name", "age" }).Count(), Is.EqualTo(2));
            Assert.That(people.Join(people, people["name"].EqualTo(people["name"]), "outer").Count(), Is.EqualTo(3).Or.EqualTo(9));
            Assert.That(people.Na().Fill(-1L, ["age"]).Filter("age = -1").Count(), Is.EqualTo(1));
            Assert.That(people.Drop(people["age"]).Columns(), Is.EqualTo(new[] { "name" }));
            Assert.That(
                people.WithColumn("location", Functions.Lit("Seattle")).WithColumnRenamed("name", "fullname").Columns(),
                Has.Count.EqualTo(3)
            );
        }
    }

    private static IEnumerable<string> Texts(DataFrame frame) => frame.Collect().Select(row => row.GetAs<string>(0));
}
