using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Spark;
using Microsoft.Spark.Closures;

namespace Gozcu.Spark.Tests.Closures;

/// <summary>Cultures, and what refers to them, say on the other side what they say here.</summary>
[Category("Unit")]
public sealed partial class CapturedCultureTests
{
    private static readonly DateTime s_time = new(2025, 3, 1, 16, 5, 9, DateTimeKind.Unspecified);

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    [TestCase("th-TH")]
    [TestCase("fa-IR")]
    [TestCase("de")]
    [TestCase("zh-Hans-CN")]
    public void Culture_OfTheSystem_IsThisProcessesOwn(string name)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name);

        Assert.That(Travel(culture), Is.SameAs(culture));
    }

    [Test]
    public void InvariantCulture_IsThisProcessesOwn()
    {
        var changed = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        changed.NumberFormat.NegativeSign = "~";

        Assert.That(Travel(CultureInfo.InvariantCulture), Is.SameAs(CultureInfo.InvariantCulture));
        Assert.That((-1).ToString(Travel(changed)), Is.EqualTo("~1"));
        Assert.That((-1).ToString(Travel(CultureInfo.ReadOnly(changed))), Is.EqualTo("~1"));
    }

    [Test]
    public void EveryCulture_SaysTheSame()
    {
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            CultureInfo copy = Travel(new CultureInfo(culture.Name, useUserOverride: false));
            Assert.That(copy, Is.EqualTo(culture));
            Assert.That(copy.UseUserOverride, Is.False, culture.Name);
            Assert.That((1234567.891).ToString("C", copy), Is.EqualTo((1234567.891).ToString("C", culture)), culture.Name);
            Assert.That(s_time.ToString("F", copy), Is.EqualTo(s_time.ToString("F", culture)), culture.Name);
        }
    }

    [Test]
    public void Culture_Changed_KeepsItsChanges()
    {
        var own = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        own.NumberFormat.NumberDecimalSeparator = "·";
        own.NumberFormat.NumberGroupSizes = [2, 3];
        own.NumberFormat.NegativeSign = "~";
        own.DateTimeFormat.ShortDatePattern = "yyyy|MM|dd";
        own.DateTimeFormat.DayNames = ["s", "m", "t", "w", "t", "f", "x"];
        own.DateTimeFormat.FullDateTimePattern = "dddd!";
        own.DateTimeFormat.SetAllDateTimePatterns(["HH-mm", "H.mm"], 't');
        own.TextInfo.ListSeparator = "#";

        CultureInfo copy = Travel(own);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy, Is.Not.SameAs(own));
            Assert.That(copy.IsReadOnly, Is.False);
            Assert.That((-1234567.5).ToString("N1", copy), Is.EqualTo((-1234567.5).ToString("N1", own)).And.EqualTo("~12.345.67·5"));
            Assert.That(s_time.ToString("d F", copy), Is.EqualTo(s_time.ToString("d F", own)));
            Assert.That(s_time.ToString("d", copy), Is.EqualTo("2025|03|01"));
            Assert.That(s_time.ToString("F", copy), Is.EqualTo("x!"));
            Assert.That(copy.DateTimeFormat.GetAllDateTimePatterns('t'), Is.EqualTo(own.DateTimeFormat.GetAllDateTimePatterns('t')));
            Assert.That(copy.TextInfo.ListSeparator, Is.EqualTo("#"));
            Assert.That(Travel(CultureInfo.ReadOnly(own)).IsReadOnly, Is.True);
        }
    }

    [Test]
    public void Culture_ThatOrdersAsAnother_StaysSo()
    {
        CultureInfo mixed = CultureInfo.GetCultureInfo("en-US", "sv-SE");

        CultureInfo copy = Travel(mixed);

        Assert.That(copy.Name, Is.EqualTo("en-US"));
        Assert.That(copy.CompareInfo.Name, Is.EqualTo("sv-SE"));
        Assert.That(copy.CompareInfo.Compare("ä", "z"), Is.Positive.And.EqualTo(mixed.CompareInfo.Compare("ä", "z")));
    }

    [Test]
    public void Culture_WithAnotherCalendar_KeepsIt()
    {
        var thai = new CultureInfo("th-TH");
        thai.DateTimeFormat.Calendar = new GregorianCalendar(GregorianCalendarTypes.Localized) { TwoDigitYearMax = 2010 };
        var japanese = new CultureInfo("ja-JP");
        japanese.DateTimeFormat.Calendar = new JapaneseCalendar();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(s_time.ToString("D", Travel(thai)), Is.EqualTo(s_time.ToString("D", thai)).And.Contains("2025"));
            Assert.That(
                DateTime.Parse("01/02/11", Travel(thai)),
                Is.EqualTo(DateTime.Parse("01/02/11", thai)).And.Property(nameof(DateTime.Year)).EqualTo(1911)
            );
            Assert.That(s_time.ToString("D", Travel(japanese)), Is.EqualTo(s_time.ToString("D", japanese)).And.Not.Contains("2025"));
        }
    }

    [Test]
    public void Formats_ComeAlone()
    {
        var numbers = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
        DateTimeFormatInfo dates = new CultureInfo("fr-FR").DateTimeFormat;
        dates.AbbreviatedDayNames = ["a", "b", "c", "d", "e", "f", "g"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(double.Parse("1.021,5", Travel(numbers)), Is.EqualTo(1021.5));
            Assert.That(Travel(numbers).IsReadOnly, Is.False);
            Assert.That(Travel(NumberFormatInfo.ReadOnly(numbers)).IsReadOnly, Is.True);
            Assert.That(s_time.ToString("ddd MMMM", Travel(dates)), Is.EqualTo("g mars"));
            Assert.That(s_time.ToString("D", Travel(dates)), Is.EqualTo(s_time.ToString("D", dates)));
        }
    }

    private static readonly Calendar[] s_calendars =
    [
        new GregorianCalendar(GregorianCalendarTypes.USEnglish) { TwoDigitYearMax = 2040 },
        new HijriCalendar { HijriAdjustment = -2 },
        new UmAlQuraCalendar(),
        new HebrewCalendar(),
        new JapaneseLunisolarCalendar(),
        Calendar.ReadOnly(new PersianCalendar()),
    ];

    [TestCaseSource(nameof(s_calendars))]
    public void Calendar_IsAnotherOfItsClass(Calendar calendar)
    {
        Calendar copy = Travel(calendar);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy, Is.TypeOf(calendar.GetType()));
            Assert.That(copy.GetYear(s_time), Is.EqualTo(calendar.GetYear(s_time)));
            Assert.That(copy.GetDayOfMonth(s_time), Is.EqualTo(calendar.GetDayOfMonth(s_time)));
            Assert.That(copy.TwoDigitYearMax, Is.EqualTo(calendar.TwoDigitYearMax));
            Assert.That(copy.IsReadOnly, Is.EqualTo(calendar.IsReadOnly));
        }
    }

    private static readonly StringComparer[] s_comparers =
    [
        StringComparer.Ordinal,
        StringComparer.OrdinalIgnoreCase,
        StringComparer.InvariantCulture,
        StringComparer.InvariantCultureIgnoreCase,
        StringComparer.CurrentCulture,
        StringComparer.Create(CultureInfo.GetCultureInfo("tr-TR"), ignoreCase: true),
        StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase),
    ];

    [TestCaseSource(nameof(s_comparers))]
    public void Comparer_IsEqual(StringComparer comparer) => Assert.That(Travel(comparer), Is.EqualTo(comparer));

    [Test]
    public void Collections_KeepTheirCulturesComparer()
    {
        StringComparer turkish = StringComparer.Create(CultureInfo.GetCultureInfo("tr-TR"), ignoreCase: true);
        var map = new Dictionary<string, int>(turkish) { ["İSTANBUL"] = 34 };
        var set = new HashSet<string>(turkish) { "IĞDIR" };
        var sorted = new SortedDictionary<string, int>(StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), false))
        {
            ["z"] = 1,
            ["ä"] = 2,
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Travel(map)["istanbul"], Is.EqualTo(34));
            Assert.That(Travel(set).Contains("ığdır"), Is.True);
            Assert.That(Travel(sorted).Keys, Is.EqualTo(new[] { "z", "ä" }));
            Assert.That(Travel(sorted)["ä"], Is.EqualTo(2));
        }
    }

    [Test]
    public void CompareInfoAndTextInfo_AreTheCultures()
    {
        CultureInfo turkish = CultureInfo.GetCultureInfo("tr-TR");

        Assert.That(Travel(turkish.TextInfo).ToUpper("i"), Is.EqualTo("İ"));
        Assert.That(Travel(turkish.TextInfo).IsReadOnly, Is.True);
        Assert.That(Travel(turkish.CompareInfo).Compare("i", "İ", CompareOptions.IgnoreCase), Is.Zero);
    }

    [Test]
    public void Culture_OfAClassOfTheApplication_IsRefused()
    {
        CultureInfo own = new OwnCulture();

        Assert.That(
            () => ClosureWriter.Write(() => own.Name, "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures own of type").And.Message.Contains("set its NumberFormat")
        );
    }

    [Test]
    public void Regex_KeepsOptionsAndTimeLimit()
    {
        var regex = new Regex("^i[0-9]+ $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(1500));
        var endless = new Regex("a b", RegexOptions.IgnorePatternWhitespace | RegexOptions.RightToLeft);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Travel(regex).IsMatch("I12 "), Is.True);
            Assert.That(Travel(regex).MatchTimeout, Is.EqualTo(TimeSpan.FromMilliseconds(1500)));
            Assert.That(Travel(regex).Options, Is.EqualTo(regex.Options));
            Assert.That(Travel(endless).Match("ab ab").Index, Is.EqualTo(3));
            Assert.That(Travel(endless).MatchTimeout, Is.EqualTo(Regex.InfiniteMatchTimeout));
            Assert.That(Travel(Digits()), Is.SameAs(Digits()));
        }
    }

    private static T Travel<T>(T value) => ((Func<T>)ClosureReader.Read(ClosureWriter.Write(() => value, "f")))();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private sealed class OwnCulture() : CultureInfo("de-DE");
}
