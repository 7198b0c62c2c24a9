using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Every function of Microsoft.Spark over the values of one row, with the value it must give.</summary>
[Category("EndToEnd")]
public sealed class ScalarFunctionTests
{
    private static readonly Dictionary<string, string> s_semicolon = new() { ["sep"] = ";" };

    private static DataFrame Row =>
        SparkFixture.Session.Sql(
            """
            SELECT 0.5D AS x, 2.0D AS y, 3 AS i, -7 AS n, 'Spark' AS s, ' pad ' AS p, DATE'2024-02-29' AS d, TIMESTAMP'2024-02-29 13:14:15.5' AS t,
                array(3, 1, 2) AS a, array(2, 3, 4) AS b, map('k', 1, 'l', 2) AS m, CAST(null AS INT) AS z, CAST('NaN' AS DOUBLE) AS nan,
                '{"a":1,"b":"x"}' AS js, '1,abc' AS csv, true AS yes
            """
        );

    [Test]
    public void Mathematics()
    {
        _ = SparkFixture.Session;
        Column x = Col("x");
        Column y = Col("y");
        var cases = new FunctionCases();
        cases.Add(Abs(Col("n")), 7);
        cases.Add(Acos(x), Math.Acos(0.5));
        cases.Add(Acos("x"), Math.Acos(0.5));
        cases.Add(Acosh(y), Math.Acosh(2));
        cases.Add(Acosh("y"), Math.Acosh(2));
        cases.Add(Asin(x), Math.Asin(0.5));
        cases.Add(Asin("x"), Math.Asin(0.5));
        cases.Add(Asinh(x), Math.Asinh(0.5));
        cases.Add(Asinh("x"), Math.Asinh(0.5));
        cases.Add(Atan(x), Math.Atan(0.5));
        cases.Add(Atan("x"), Math.Atan(0.5));
        cases.Add(Atan2(x, y), Math.Atan2(0.5, 2));
        cases.Add(Atan2(x, 2.0), Math.Atan2(0.5, 2));
        cases.Add(Atan2(x, "y"), Math.Atan2(0.5, 2));
        cases.Add(Atan2(0.5, y), Math.Atan2(0.5, 2));
        cases.Add(Atan2(0.5, "y"), Math.Atan2(0.5, 2));
        cases.Add(Atan2("x", y), Math.Atan2(0.5, 2));
        cases.Add(Atan2("x", 2.0), Math.Atan2(0.5, 2));
        cases.Add(Atan2("x", "y"), Math.Atan2(0.5, 2));
        cases.Add(Atanh(x), Math.Atanh(0.5));
        cases.Add(Atanh("x"), Math.Atanh(0.5));
        cases.Add(Bin(Col("i")), "11");
        cases.Add(Bin("i"), "11");
        cases.Add(BitwiseNOT(Col("i")), -4);
        cases.Add(Bitwise_Not(Col("i")), -4);
        cases.Add(Bround(Lit(2.5)), 2.0);
        cases.Add(Bround(Lit(0.125), 2), 0.12);
        cases.Add(Cbrt(Lit(27.0)), 3.0);
        cases.Add(Cbrt("y"), Math.Cbrt(2));
        cases.Add(Ceil(x), 1L);
        cases.Add(Ceil("x"), 1L);
        cases.Add(Conv(Lit("ff"), 16, 10), "255");
        cases.Add(Cos(x), Math.Cos(0.5));
        cases.Add(Cos("x"), Math.Cos(0.5));
        cases.Add(Cosh(x), Math.Cosh(0.5));
        cases.Add(Cosh("x"), Math.Cosh(0.5));
        cases.Add(Degrees(Lit(Math.PI)), 180.0);
        cases.Add(Degrees("x"), 0.5 * 180 / Math.PI);
        cases.Add(Exp(x), Math.Exp(0.5));
        cases.Add(Exp("x"), Math.Exp(0.5));
        cases.Add(Expm1(x), Math.Exp(0.5) - 1);
        cases.Add(Expm1("x"), Math.Exp(0.5) - 1);
        cases.Add(Factorial(Col("i")), 6L);
        cases.Add(Floor(x), 0L);
        cases.Add(Floor("x"), 0L);
        cases.Add(Greatest(Col("i"), Col("n")), 3);
        cases.Add(Greatest("i", "n"), 3);
        cases.Add(Hypot(Lit(3.0), Lit(4.0)), 5.0);
        cases.Add(Hypot(y, 1.5), 2.5);
        cases.Add(Hypot(Lit(1.5), "y"), 2.5);
        cases.Add(Hypot(1.5, y), 2.5);
        cases.Add(Hypot(1.5, "y"), 2.5);
        cases.Add(Hypot("y", Lit(1.5)), 2.5);
        cases.Add(Hypot("y", 1.5), 2.5);
        cases.Add(Hypot("y", "y"), Math.Sqrt(8));
        cases.Add(IsNaN(Col("nan")), true);
        cases.Add(IsNull(Col("z")), true);
        cases.Add(Least(Col("i"), Col("n")), -7);
        cases.Add(Least("i", "n"), -7);
        cases.Add(Log(y), Math.Log(2));
        cases.Add(Log("y"), Math.Log(2));
        cases.Add(Log(2.0, Lit(8.0)), 3.0);
        cases.Add(Log(2.0, "y"), 1.0);
        cases.Add(Log10(Lit(100.0)), 2.0);
        cases.Add(Log10("y"), Math.Log10(2));
        cases.Add(Log1p(x), Math.Log(1.5));
        cases.Add(Log1p("x"), Math.Log(1.5));
        cases.Add(Log2(Lit(8.0)), 3.0);
        cases.Add(Log2("y"), 1.0);
        cases.Add(NaNvl(Col("nan"), y), 2.0);
        cases.Add(Negate(Col("n")), 7);
        cases.Add(Not(Col("yes")), false);
        cases.Add(Pmod(Col("n"), Col("i")), 2);
        cases.Add(Pow(y, Lit(3.0)), 8.0);
        cases.Add(Pow(y, 3.0), 8.0);
        cases.Add(Pow(Lit(3.0), "y"), 9.0);
        cases.Add(Pow(3.0, y), 9.0);
        cases.Add(Pow(3.0, "y"), 9.0);
        cases.Add(Pow("y", Lit(3.0)), 8.0);
        cases.Add(Pow("y", 3.0), 8.0);
        cases.Add(Pow("y", "y"), 4.0);
        cases.Add(Radians(Lit(180.0)), Math.PI);
        cases.Add(Radians("y"), 2 * Math.PI / 180);
        cases.Add(Rint(x), 0.0);
        cases.Add(Rint("x"), 0.0);
        cases.Add(Round(Lit(2.5)), 3.0);
        cases.Add(Round(Lit(0.125), 2), 0.13);
        cases.Add(ShiftLeft(Col("i"), 2), 12);
        cases.Add(ShiftRight(Col("n"), 1), -4);
        cases.Add(ShiftRightUnsigned(Col("n"), 1), 2147483644);
        cases.Add(Shiftleft(Col("i"), 2), 12);
        cases.Add(Shiftright(Col("n"), 1), -4);
        cases.Add(Shiftrightunsigned(Col("n"), 1), 2147483644);
        cases.Add(Signum(Col("n")), -1.0);
        cases.Add(Signum("n"), -1.0);
        cases.Add(Sin(x), Math.Sin(0.5));
        cases.Add(Sin("x"), Math.Sin(0.5));
        cases.Add(Sinh(x), Math.Sinh(0.5));
        cases.Add(Sinh("x"), Math.Sinh(0.5));
        cases.Add(Sqrt(y), Math.Sqrt(2));
        cases.Add(Sqrt("y"), Math.Sqrt(2));
        cases.Add(Tan(x), Math.Tan(0.5));
        cases.Add(Tan("x"), Math.Tan(0.5));
        cases.Add(Tanh(x), Math.Tanh(0.5));
        cases.Add(Tanh("x"), Math.Tanh(0.5));
        cases.Check(Row);
    }

    [Test]
    public void Texts()
    {
        _ = SparkFixture.Session;
        Column s = Col("s");
        var cases = new FunctionCases();
        cases.Add(Ascii(s), 83);
        cases.Add(Base64(s), "U3Bhcms=");
        cases.Add(Concat(s, Lit("!")), "Spark!");
        cases.Add(ConcatWs("-", s, Lit("x")), "Spark-x");
        cases.Add(Crc32(Lit("abc")), 891568578L);
        cases.Add(Decode(Encode(s, "UTF-16LE"), "UTF-16LE"), "Spark");
        cases.Add(Encode(s, "US-ASCII"), "Spark"u8.ToArray());
        cases.Add(FormatNumber(Lit(1234.567), 1), "1,234.6");
        cases.Add(FormatString("%s:%d", s, Col("i")), "Spark:3");
        cases.Add(Hex(Col("i")), "3");
        cases.Add(InitCap(Lit("big data")), "Big Data");
        cases.Add(Instr(s, "a"), 3);
        cases.Add(Length(s), 5);
        cases.Add(Levenshtein(s, Lit("Stark")), 1);
        cases.Add(Locate("r", s), 4);
        cases.Add(Locate("p", Lit("pap"), 2), 3);
        cases.Add(Lower(s), "spark");
        cases.Add(Lpad(s, 7, "*"), "**Spark");
        cases.Add(Ltrim(Col("p")), "pad ");
        cases.Add(Ltrim(s, "Sp"), "ark");
        cases.Add(Md5(Lit("abc")), "900150983cd24fb0d6963f7d28e17f72");
        cases.Add(Overlay(s, Lit("_"), Lit(2)), "S_ark");
        cases.Add(Overlay(s, Lit("_"), Lit(2), Lit(3)), "S_k");
        cases.Add(RegexpExtract(s, "(.)r", 1), "a");
        cases.Add(RegexpReplace(s, "[aeiou]", "#"), "Sp#rk");
        cases.Add(RegexpReplace(s, Lit("k$"), Lit("!")), "Spar!");
        cases.Add(Repeat(s, 2), "SparkSpark");
        cases.Add(Reverse(s), "krapS");
        cases.Add(Rpad(s, 7, "*"), "Spark**");
        cases.Add(Rtrim(Col("p")), " pad");
        cases.Add(Rtrim(s, "kr"), "Spa");
        cases.Add(Sentences(Lit("Hi there. Bye.")), new[] { new[] { "Hi", "there" }, ["Bye"] });
        cases.Add(Sentences(Lit("Hi there."), Lit("en"), Lit("US")), new[] { new[] { "Hi", "there" } });
        cases.Add(Sha1(Lit("abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
        cases.Add(Sha2(Lit("abc"), 256), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        cases.Add(Soundex(s), "S162");
        cases.Add(Split(Lit("a,b,c"), ","), new[] { "a", "b", "c" });
        cases.Add(Split(Lit("a,b,c"), ",", 2), new[] { "a", "b,c" });
        cases.Add(Substring(s, 2, 3), "par");
        cases.Add(SubstringIndex(Lit("a.b.c"), ".", 2), "a.b");
        cases.Add(Translate(s, "ar", "AR"), "SpARk");
        cases.Add(Trim(Col("p")), "pad");
        cases.Add(Trim(s, "Sk"), "par");
        cases.Add(Unbase64(Lit("U3Bhcms=")), "Spark"u8.ToArray());
        cases.Add(Unhex(Lit("537061726B")), "Spark"u8.ToArray());
        cases.Add(Upper(s), "SPARK");
        cases.Add(Hash(s, Col("i")), Is.TypeOf<int>());
        cases.Add(XXHash64(s), Is.TypeOf<long>());
        cases.Add(Hash(Lit("Spark")) == Hash(s), true);
        cases.Add(XXHash64(Lit(1)) == XXHash64(Lit(2)), false);
        cases.Check(Row);
    }

    [Test]
    public void Times()
    {
        _ = SparkFixture.Session;
        Column d = Col("d");
        Column t = Col("t");
        var cases = new FunctionCases();
        cases.Add(AddMonths(d, 12), new Date(2025, 2, 28));
        cases.Add(AddMonths(d, Lit(1)), new Date(2024, 3, 29));
        cases.Add(CurrentDate(), Is.TypeOf<Date>());
        cases.Add(CurrentTimestamp(), Is.TypeOf<Timestamp>());
        cases.Add(DateAdd(d, 1), new Date(2024, 3, 1));
        cases.Add(DateAdd(d, Lit(1)), new Date(2024, 3, 1));
        cases.Add(DateDiff(Lit(new Date(2024, 3, 10)), d), 10);
        cases.Add(DateFormat(t, "yyyy/MM/dd HH"), "2024/02/29 13");
        cases.Add(DateSub(d, 29), new Date(2024, 1, 31));
        cases.Add(DateSub(d, Lit(29)), new Date(2024, 1, 31));
        cases.Add(DateTrunc("hour", t), new Timestamp(2024, 2, 29, 13, 0, 0, 0));
        cases.Add(DayOfMonth(d), 29);
        cases.Add(DayOfWeek(d), 5);
        cases.Add(DayOfYear(d), 60);
        cases.Add(FromUnixTime(Lit(0L)), "1970-01-01 00:00:00");
        cases.Add(FromUnixTime(Lit(0L), "yyyy"), "1970");
        cases.Add(FromUtcTimestamp(t, "Europe/Istanbul"), new Timestamp(2024, 2, 29, 16, 14, 15, 500_000));
        cases.Add(FromUtcTimestamp(t, Lit("Europe/Istanbul")), new Timestamp(2024, 2, 29, 16, 14, 15, 500_000));
        cases.Add(Hour(t), 13);
        cases.Add(LastDay(Lit(new Date(2023, 2, 1))), new Date(2023, 2, 28));
        cases.Add(Minute(t), 14);
        cases.Add(Month(d), 2);
        cases.Add(MonthsBetween(Lit(new Date(2024, 4, 29)), d), 2.0);
        cases.Add(MonthsBetween(Lit(new Date(2024, 3, 31)), Lit(new Date(2024, 3, 1)), true), 0.96774194);
        cases.Add(NextDay(d, "Mon"), new Date(2024, 3, 4));
        cases.Add(NextDay(d, Lit("Mon")), new Date(2024, 3, 4));
        cases.Add(Quarter(d), 1);
        cases.Add(Second(t), 15);
        cases.Add(TimestampSeconds(Lit(86400L)), new Timestamp(1970, 1, 2, 0, 0, 0, 0));
        cases.Add(ToDate(Lit("2024-02-29")), new Date(2024, 2, 29));
        cases.Add(ToDate(Lit("29.02.2024"), "dd.MM.yyyy"), new Date(2024, 2, 29));
        cases.Add(ToTimestamp(Lit("2024-02-29 13:14:15.5")), new Timestamp(2024, 2, 29, 13, 14, 15, 500_000));
        cases.Add(ToTimestamp(Lit("29.02.2024 07"), "dd.MM.yyyy HH"), new Timestamp(2024, 2, 29, 7, 0, 0, 0));
        cases.Add(ToUtcTimestamp(t, "Europe/Istanbul"), new Timestamp(2024, 2, 29, 10, 14, 15, 500_000));
        cases.Add(ToUtcTimestamp(t, Lit("Europe/Istanbul")), new Timestamp(2024, 2, 29, 10, 14, 15, 500_000));
        cases.Add(Trunc(d, "year"), new Date(2024, 1, 1));
        cases.Add(UnixTimestamp(), Is.TypeOf<long>());
        cases.Add(UnixTimestamp(t), 1709212455L);
        cases.Add(UnixTimestamp(Lit("1970-01-02"), "yyyy-MM-dd"), 86400L);
        cases.Add(WeekOfYear(d), 9);
        cases.Add(Year(d), 2024);
        cases.Check(Row);
    }

    [Test]
    public void ArraysAndMaps()
    {
        _ = SparkFixture.Session;
        Column a = Col("a");
        Column b = Col("b");
        Column m = Col("m");
        var cases = new FunctionCases();
        cases.Add(Array(Col("i"), Col("n")), new[] { 3, -7 });
        cases.Add(Array("i", "n"), new[] { 3, -7 });
        cases.Add(ArrayContains(a, 2), true);
        cases.Add(ArrayDistinct(Lit(new[] { 1, 1, 2 })), new[] { 1, 2 });
        cases.Add(ArrayExcept(a, b), new[] { 1 });
        cases.Add(ArrayIntersect(a, b), new[] { 3, 2 });
        cases.Add(ArrayJoin(Lit(new[] { "a", null, "c" }), "-"), "a-c");
        cases.Add(ArrayJoin(Lit(new[] { "a", null, "c" }), "-", "?"), "a-?-c");
        cases.Add(ArrayMax(a), 3);
        cases.Add(ArrayMin(a), 1);
        cases.Add(ArrayPosition(a, 1), 2L);
        cases.Add(ArrayRemove(a, 1), new[] { 3, 2 });
        cases.Add(ArrayRepeat(Col("s"), 2), new[] { "Spark", "Spark" });
        cases.Add(ArrayRepeat(Col("s"), Lit(2)), new[] { "Spark", "Spark" });
        cases.Add(ArraySort(a), new[] { 1, 2, 3 });
        cases.Add(ArrayUnion(a, b), new[] { 3, 1, 2, 4 });
        cases.Add(ArraysOverlap(a, b), true);
        cases.Add(ArraysZip(a, b).GetItem(0).GetField("b"), 2);
        cases.Add(Coalesce(Col("z"), Col("i")), 3);
        cases.Add(ElementAt(a, 1), 3);
        cases.Add(ElementAt(m, "l"), 2);
        cases.Add(Flatten(Array(a, b)), new[] { 3, 1, 2, 2, 3, 4 });
        cases.Add(Map(Lit("q"), Col("i")), new Dictionary<object, object> { ["q"] = 3 });
        cases.Add(Size(MapConcat(m, Map(Lit("q"), Col("i")))), 3);
        cases.Add(MapEntries(m).GetItem(1).GetField("key"), "l");
        cases.Add(MapFromArrays(Lit(new[] { "q" }), Lit(new[] { 5 })).GetItem("q"), 5);
        cases.Add(MapFromEntries(Array(Struct(Lit("q"), Lit(5)))).GetItem("q"), 5);
        cases.Add(MapKeys(m), new[] { "k", "l" });
        cases.Add(MapValues(m), new[] { 1, 2 });
        cases.Add(Sequence(Lit(1), Lit(3)), new[] { 1, 2, 3 });
        cases.Add(Sequence(Lit(1), Lit(9), Lit(4)), new[] { 1, 5, 9 });
        cases.Add(ArraySort(Shuffle(a)), new[] { 1, 2, 3 });
        cases.Add(Size(a), 3);
        cases.Add(Slice(a, 2, 2), new[] { 1, 2 });
        cases.Add(Slice(a, Lit(2), Lit(1)), new[] { 1 });
        cases.Add(SortArray(a), new[] { 1, 2, 3 });
        cases.Add(SortArray(a, false), new[] { 3, 2, 1 });
        cases.Add(Struct(Col("i"), Col("s")).GetField("s"), "Spark");
        cases.Add(Struct("i", "s").GetField("i"), 3);
        cases.Check(Row);
    }

    [Test]
    public void Formats()
    {
        _ = SparkFixture.Session;
        Column js = Col("js");
        Column csv = Col("csv");
        var schema = new StructType([new StructField("a", new IntegerType()), new StructField("b", new StringType())]);
        var cases = new FunctionCases();
        cases.Add(FromCsv(csv, Lit("a INT, b STRING"), []).GetField("b"), "abc");
        cases.Add(FromCsv(Lit("1;x"), schema, s_semicolon).GetField("b"), "x");
        cases.Add(FromJson(js, "a INT, b STRING").GetField("a"), 1);
        cases.Add(FromJson(js, "a INT, b STRING", new Dictionary<string, string> { ["mode"] = "FAILFAST" }).GetField("b"), "x");
        cases.Add(FromJson(js, SchemaOfJson("""{"a":1}""")).GetField("a"), 1L);
        cases.Add(GetJsonObject(js, "$.b"), "x");
        cases.Add(SchemaOfCsv("1,abc"), "STRUCT<_c0: INT, _c1: STRING>");
        cases.Add(SchemaOfCsv(Lit("1,abc")), "STRUCT<_c0: INT, _c1: STRING>");
        cases.Add(SchemaOfCsv(Lit("1;abc"), s_semicolon), "STRUCT<_c0: INT, _c1: STRING>");
        cases.Add(SchemaOfJson("""{"a":1}"""), "STRUCT<a: BIGINT>");
        cases.Add(SchemaOfJson(Lit("""{"a":1}""")), "STRUCT<a: BIGINT>");
        cases.Add(SchemaOfJson(Lit("{a:1}"), new Dictionary<string, string> { ["allowUnquotedFieldNames"] = "true" }), "STRUCT<a: BIGINT>");
        cases.Add(ToCsv(Struct("i", "s")), "3,Spark");
        cases.Add(ToCsv(Struct("i", "s"), s_semicolon), "3;Spark");
        cases.Add(ToJson(Struct("i", "s")), """{"i":3,"s":"Spark"}""");
        cases.Add(ToJson(Struct("z"), new Dictionary<string, string> { ["ignoreNullFields"] = "false" }), """{"z":null}""");
        cases.Check(Row);
    }

    [Test]
    public void ValuesOfTheQuery()
    {
        _ = SparkFixture.Session;
        Column i = Col("i");
        var cases = new FunctionCases();
        cases.Add(Col("i"), 3);
        cases.Add(Column("i"), 3);
        cases.Add(Lit("x"), "x");
        cases.Add(Expr("i * 2"), 6);
        cases.Add(When(i > 1, "many").Otherwise("one"), "many");
        cases.Add(AssertTrue(i == 3), null);
        cases.Add(AssertTrue(i == 3, Lit("not three")), null);
        cases.Add(MonotonicallyIncreasingId(), 0L);
        cases.Add(SparkPartitionId(), 0);
        cases.Add(InputFileName(), "");
        cases.Add(Rand(), Is.InRange(0.0, 1.0));
        cases.Add(Rand(42), Is.InRange(0.0, 1.0));
        cases.Add(Rand(42) == Rand(42), true);
        cases.Add(Randn(), Is.TypeOf<double>());
        cases.Add(Randn(42) == Randn(42), true);
        cases.Add(CallUDF("upper", Col("s")), "SPARK");
        cases.Add(Call_UDF("upper", Col("s")), "SPARK");
        cases.Check(Row);
    }

    [Test]
    public void RaiseError_FailsWithItsText() =>
        Assert.That(
            () => Row.Select(RaiseError(Col("s"))).Collect(),
            Throws.InstanceOf<Microsoft.Spark.JvmException>().With.Message.Contains("Spark")
        );

    [Test]
    public void Generators_GiveARowForEachElement()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Values(Row.Select(Explode(Col("a")))), Is.EqualTo(new object[] { 3, 1, 2 }));
            Assert.That(Values(Row.Select(ExplodeOuter(Expr("CAST(array() AS ARRAY<INT>)")))), Is.EqualTo(new object?[] { null }));
            Assert.That(Row.Select(PosExplode(Col("a"))).Collect().Last().Values, Is.EqualTo(new object[] { 2, 2 }));
            Assert.That(
                Row.Select(PosExplodeOuter(Expr("CAST(null AS ARRAY<INT>)"))).Collect().Single().Values,
                Is.EqualTo(new object?[] { null, null })
            );
            Assert.That(Row.Select(JsonTuple(Col("js"), "a", "b")).Collect().Single().Values, Is.EqualTo(new object[] { "1", "x" }));
        }
    }

    private static IEnumerable<object?> Values(DataFrame frame) => frame.Collect().Select(row => row.Get(0));
}
