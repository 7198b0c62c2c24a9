using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Gozcu.Spark.Tests.Interop;

/// <summary>Each kind of error as Spark itself throws it.</summary>
[Category("EndToEnd")]
public sealed class ExceptionTests
{
    private static SparkSession Spark => SparkFixture.Session;

    [Test]
    public void MissingTable_TellsNameParametersStateAndPlace()
    {
        AnalysisException exception = Assert.Throws<AnalysisException>(() => Spark.Sql("SELECT *\nFROM no_such_table WHERE x = 1"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.ErrorClass, Is.EqualTo("TABLE_OR_VIEW_NOT_FOUND"));
            Assert.That(exception.SqlState, Is.EqualTo("42P01"));
            Assert.That(exception.MessageParameters, Does.ContainKey("relationName").WithValue("`no_such_table`"));
            Assert.That(exception.QueryContext, Is.EqualTo(new[] { new QueryContext("", "", 14, 26, "no_such_table") }));
            Assert.That((exception.Line, exception.StartPosition), Is.EqualTo((2, 5)));
            Assert.That(exception.Message, Does.Contain("`no_such_table` cannot be found"));
            Assert.That(exception.ToString(), Does.Not.Contain("Java stack trace"));
            Assert.That(exception.JavaStackTrace, Does.Contain("at org.apache.spark.sql"));
        }
    }

    [Test]
    public void UnknownColumn_SuggestsOthers()
    {
        AnalysisException exception = Assert.Throws<AnalysisException>(() => Spark.Range(1).Select("ident"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.ErrorClass, Is.EqualTo("UNRESOLVED_COLUMN.WITH_SUGGESTION"));
            Assert.That(exception.MessageParameters["proposal"], Is.EqualTo("`id`"));
        }
    }

    [Test]
    public void TextThatIsNoSql_IsAParseException()
    {
        ParseException exception = Assert.Throws<ParseException>(() => Spark.Sql("SELECT 1 FORM t"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.ErrorClass, Is.EqualTo("PARSE_SYNTAX_ERROR"));
            Assert.That(exception.MessageParameters["error"], Is.EqualTo("'t'"));
            Assert.That((exception.Line, exception.StartPosition), Is.EqualTo((1, 14)));
            Assert.That(exception.Message, Does.StartWith("[PARSE_SYNTAX_ERROR]").And.Contain("SELECT 1 FORM t").And.Contain("^^^"));
        }
    }

    [TestCase("SELECT id / (id - id) FROM range(1, 3)", typeof(SparkArithmeticException), "DIVIDE_BY_ZERO", "22012", "id / (id - id)")]
    [TestCase(
        "SELECT array(id)[id] FROM range(1, 3)",
        typeof(SparkArrayIndexOutOfBoundsException),
        "INVALID_ARRAY_INDEX",
        "22003",
        "array(id)[id]"
    )]
    [TestCase(
        "SELECT CAST(concat('x', id) AS INT) FROM range(1, 3)",
        typeof(SparkNumberFormatException),
        "CAST_INVALID_INPUT",
        "22018",
        "CAST(concat('x', id) AS INT)"
    )]
    [TestCase(
        "SELECT CAST(concat('x', id) AS DATE) FROM range(1, 3)",
        typeof(SparkDateTimeException),
        "CAST_INVALID_INPUT",
        "22018",
        "CAST(concat('x', id) AS DATE)"
    )]
    public void ErrorOfARow_IsTheCauseOfTheJobs(string query, Type type, string errorClass, string sqlState, string fragment)
    {
        SparkSession ansi = Spark.NewSession();
        ansi.Conf().Set("spark.sql.ansi.enabled", true);
        SparkException exception = Assert.Throws<SparkException>(() => ansi.Sql(query).Collect());
        var cause = exception.GetBaseException() as JvmException;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.Message, Does.Contain("Job aborted"));
            Assert.That(cause, Is.TypeOf(type));
            Assert.That(cause?.ErrorClass, Is.EqualTo(errorClass));
            Assert.That(cause?.SqlState, Is.EqualTo(sqlState));
            Assert.That(cause?.QueryContext.Select(part => part.Fragment), Is.EqualTo(new[] { fragment }));
            Assert.That(exception.ToString(), Does.Not.Contain("--- Java stack trace ---"));
        }
    }

    [Test]
    public void ElementThatIsNotThere_IsARuntimeError()
    {
        SparkException exception = Assert.Throws<SparkException>(() =>
            Spark.Sql("SELECT element_at(array(id), 0) FROM range(1, 3)").Collect()
        );
        Assert.That(
            exception.GetBaseException(),
            Is.TypeOf<SparkRuntimeException>().With.Property("ErrorClass").EqualTo("INVALID_INDEX_OF_ZERO")
        );
    }

    [Test]
    public void ResultThatDependsOnTheVersion_IsAnUpgradeError()
    {
        SparkSession other = Spark.NewSession();
        other.Conf().Set("spark.sql.legacy.timeParserPolicy", "EXCEPTION");
        SparkException exception = Assert.Throws<SparkException>(() =>
            other.Sql("SELECT to_timestamp(concat('2020-01-', id), 'yyyy-MM-dd') FROM range(1, 3)").Collect()
        );
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.GetBaseException(), Is.InstanceOf<JvmException>());
            Assert.That(exception.InnerException, Is.TypeOf<SparkUpgradeException>());
            Assert.That((exception.InnerException as JvmException)?.MessageParameters["config"], Does.Contain("timeParserPolicy"));
        }
    }

    [Test]
    public void UnknownSetting_IsNoSuchElement() =>
        Assert.That(() => Spark.Conf().Get("spark.no.such.setting"), Throws.TypeOf<SparkNoSuchElementException>());

    [Test]
    public void ImpossibleArgument_IsAnIllegalArgument() =>
        Assert.That(
            () => Spark.Range(10).RandomSplit([-1.0, 2.0]),
            Throws.TypeOf<SparkIllegalArgumentException>().With.Message.Contains("Weights must be nonnegative")
        );

    [Test]
    public void OperationThatCannotBe_IsUnsupported()
    {
        var list = (JvmObjectReference)Spark.Reference.Jvm.CallStaticJavaMethod("java.util.Collections", "emptyList")!;
        Assert.That(() => list.Invoke("add", 1), Throws.TypeOf<SparkUnsupportedOperationException>());
    }

    /// <summary>Programs for Microsoft.Spark look for the Java exception inside a general one; others catch it as what it is.</summary>
    [TestCaseSource(nameof(FailingCalls))]
    public void EveryKindOfCall_IsCaughtAsAJvmExceptionAndByItsInnerException(string kind, Action call, string java)
    {
        bool caughtInside = false;
        bool caughtItself = false;
        try
        {
            call();
        }
        catch (Exception e) when (e.InnerException is JvmException { Message: var text } && text.Length > 0)
        {
            caughtInside = true;
        }

        try
        {
            call();
        }
        catch (JvmException e)
        {
            caughtItself = e.JavaStackTrace is null || e.JavaStackTrace.Contains(java, StringComparison.Ordinal);
            Assert.That(e.ToString(), Does.StartWith(e.GetType().FullName!), kind);
            Assert.That(e.ToString().Split("\tat org.apache.spark").Length, Is.LessThan(200), "no stack more than once");
        }

        Assert.That((caughtInside, caughtItself), Is.EqualTo((true, true)), kind);
    }

    private static IEnumerable<TestCaseData> FailingCalls()
    {
        (string, Action, string)[] calls =
        [
            ("static method", () => Jvm.CallStaticJavaMethod("java.lang.Integer", "parseInt", "x"), "java.lang.NumberFormatException"),
            ("method", () => Jvm.CallConstructor("java.util.ArrayList").Invoke("get", 5), "java.lang.IndexOutOfBoundsException"),
            ("constructor", () => Jvm.CallConstructor("java.util.ArrayList", -1), "java.lang.IllegalArgumentException"),
            ("missing method", () => Jvm.CallConstructor("java.util.ArrayList").Invoke("nothing"), ""),
            ("missing class", () => Jvm.CallConstructor("no.such.Class"), ""),
            ("missing field", () => Jvm.CallConstructor("java.util.ArrayList").ReadField("nothing"), ""),
            ("missing static field", () => Jvm.ReadStaticField("java.lang.Integer", "nothing"), ""),
            ("analysis", () => Spark.Range(1).Select("nothing"), "org.apache.spark.sql"),
            ("parser", () => Spark.Sql("SELEC 1"), "org.apache.spark.sql"),
            ("setting", () => Spark.Conf().Get("spark.no.such.setting"), "NoSuchElement"),
            ("collect", () => _ = Spark.Sql("SELECT raise_error('x')").Collect().Count(), "org.apache.spark.SparkException"),
            ("iterator", () => _ = Spark.Sql("SELECT raise_error('x')").ToLocalIterator().Count(), "org.apache.spark.SparkException"),
            ("write", () => Spark.Sql("SELECT raise_error('x')").Write().Format("noop").Mode("overwrite").Save(), "SparkException"),
            ("stream", () => FailingStream().AwaitTermination(), "org.apache.spark.sql.streaming.StreamingQueryException"),
            (
                "callback",
                () =>
                    Spark
                        .ReadStream()
                        .Format("rate-micro-batch")
                        .Option("rowsPerBatch", 2)
                        .Load()
                        .WriteStream()
                        .ForeachBatch((_, _) => throw new InvalidOperationException("mine"))
                        .Start()
                        .AwaitTermination(),
                "StreamingQueryException"
            ),
        ];
        return calls.Select(c => new TestCaseData(c.Item1, c.Item2, c.Item3).SetArgDisplayNames(c.Item1));
    }

    private static IJvmBridge Jvm => Spark.Reference.Jvm;

    private static StreamingQuery FailingStream() =>
        Spark
            .ReadStream()
            .Format("rate-micro-batch")
            .Option("rowsPerBatch", 2)
            .Load()
            .SelectExpr("raise_error(concat('row ', value))")
            .WriteStream()
            .Format("noop")
            .Option("checkpointLocation", SparkFixture.NewFolder())
            .Start();

    [Test]
    public void ErrorWithoutACause_IsItsOwnBase_AndShowsItsStackOnce()
    {
        AnalysisException exception = Assert.Throws<AnalysisException>(() => Spark.Range(1).Select("nothing"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.GetBaseException(), Is.SameAs(exception));
            Assert.That(exception.InnerException, Is.TypeOf<JvmException>());
            Assert.That(
                exception.InnerException?.Message,
                Does.StartWith(exception.Message).And.Contain("org.apache.spark.sql.AnalysisException").And.Contain("at org.apache.spark")
            );
            Assert.That(exception.ToString(), Does.Not.Contain("at org.apache.spark").And.Not.Contain(" ---> "));
        }
    }

    [Test]
    public void StreamingQuery_TellsWhatFailedAndWhere()
    {
        StreamingQuery query = Spark
            .ReadStream()
            .Format("rate-micro-batch")
            .Option("rowsPerBatch", 2)
            .Load()
            .SelectExpr("raise_error(concat('row ', value))")
            .WriteStream()
            .Format("noop")
            .QueryName("failing")
            .Option("checkpointLocation", SparkFixture.NewFolder())
            .Start();
        StreamingQueryException exception = Assert.Throws<StreamingQueryException>(() => query.AwaitTermination());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.ErrorClass, Is.EqualTo("STREAM_FAILED"));
            Assert.That(exception.MessageParameters["id"], Is.EqualTo(query.Id));
            Assert.That(exception.GetBaseException().Message, Does.Contain("row "));
            Assert.That(query.Exception()?.Message, Is.EqualTo(exception.Message));
            Assert.That(exception.EndOffset, Does.Contain("\"offset\":2"));
        }
    }
}
