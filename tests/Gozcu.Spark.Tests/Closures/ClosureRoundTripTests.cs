using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark;
using Microsoft.Spark.Closures;

namespace Gozcu.Spark.Tests.Closures;

[Category("Unit")]
public sealed class ClosureRoundTripTests
{
    private readonly int _field = 7;

    private int Property { get; } = 5;

    private static readonly object[] Values =
    [
        true,
        (byte)200,
        (sbyte)-1,
        (short)-2,
        (ushort)65535,
        -3,
        4u,
        -5L,
        6ul,
        'ç',
        '\ud83d',
        1.5f,
        double.NaN,
        123.4500m,
        "text 🙂",
        DayOfWeek.Friday,
        new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(3)),
        new DateOnly(2026, 1, 2),
        TimeSpan.FromMinutes(1),
        Guid.Parse("00112233-4455-6677-8899-aabbccddeeff", CultureInfo.InvariantCulture),
        (Int128)1 << 100,
        System.Numerics.BigInteger.Pow(7, 100),
        (1, "two", 3.0),
        Tuple.Create(1, "two"),
        new KeyValuePair<string, int>("k", 1),
        new[] { 1, 2, 3 },
        new double?[] { 1, null },
        new[] { "a", null, "c" },
        new[] { DayOfWeek.Monday, DayOfWeek.Sunday },
        new[] { new Reading(1, 2.5), new Reading(3, double.NaN) },
        new[,]
        {
            { 1, 2 },
            { 3, 4 },
        },
        new[] { new[] { 1 }, new[] { 2, 3 } },
        new object?[] { 1, "x", null, new[] { 2.5 } },
        Array.Empty<string>(),
        new List<string> { "a", "b" },
        new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
        new Dictionary<Station, List<int>> { [new Station("s", 1)] = [1, 2] },
        new HashSet<string> { "x", "y" },
        new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 },
        new SortedSet<int> { 3, 1, 2 },
        new Queue<int>([1, 2]),
        new Stack<int>([1, 2]),
        new LinkedList<int>([1, 2]),
        new ConcurrentDictionary<string, int>([new("a", 1)]),
        ImmutableArray.Create(1, 2),
        ImmutableList.Create("a", "b"),
        ImmutableQueue.Create(1, 2),
        ImmutableDictionary.CreateRange([KeyValuePair.Create("a", 1), KeyValuePair.Create("b", 2)]),
        ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("b", 1), KeyValuePair.Create("a", 2)]),
        ImmutableHashSet.Create(1, 2),
        ImmutableSortedSet.Create("b", "a"),
        new OrderedDictionary<string, int> { ["b"] = 1, ["a"] = 2 },
        new Memory<int>([1, 2, 3], 1, 2).ToArray(),
        new System.Collections.BitArray([true, false, true]),
        new Station("s", 1),
        typeof(Dictionary<string, int[]>),
        CultureInfo.InvariantCulture,
        new Uri("http://localhost/a b"),
        new Version(1, 2, 3),
    ];

    [TestCaseSource(nameof(Values))]
    public void CapturedValue_IsTheSame(object value)
    {
        Func<object> function = () => value;

        Assert.That(RoundTrip(function)(), Is.EqualTo(value).And.TypeOf(value.GetType()));
    }

    [Test]
    public void CapturedLocals_KeepTheirTypesWithoutBoxes()
    {
        var (number, text, maybe, nothing) = (3, "x", (double?)1.5, (int?)null);
        DayOfWeek day = DayOfWeek.Tuesday;

        Func<int, string> function = i => $"{number + i}{text}{maybe}{nothing}{day}";

        Assert.That(RoundTrip(function)(1), Is.EqualTo(function(1)));
    }

    [Test]
    public void StaticLambdaAndMethodGroup_Travel()
    {
        Assert.That(RoundTrip((Func<int, int>)(i => i + 1))(1), Is.EqualTo(2));
        Assert.That(RoundTrip<Func<double, double>>(Math.Sqrt)(9), Is.EqualTo(3));
        Assert.That(RoundTrip<Func<string, string>>(Reverse)("abc"), Is.EqualTo("cba"));
        Assert.That(RoundTrip<Func<string>>("abc".ToUpperInvariant)(), Is.EqualTo("ABC"));
    }

    [Test]
    public void This_TravelsWithItsFields()
    {
        Func<int> function = () => _field * Property;

        Assert.That(RoundTrip(function)(), Is.EqualTo(35));
    }

    [Test]
    public void ThisAndLocals_TravelTogether()
    {
        var local = 2;
        Func<int> function = () => _field * local;

        Assert.That(RoundTrip(function)(), Is.EqualTo(14));
    }

    [Test]
    public void NestedLambdasAndLocalFunctions_Travel()
    {
        var outer = 10;
        Func<int, Func<int, int>> adder = a =>
        {
            var middle = a + outer;
            return b => middle + b + Local(b);
        };
        int Local(int x) => x * outer;

        Assert.That(RoundTrip(adder)(1)(2), Is.EqualTo(33));
    }

    [Test]
    public void CapturedDelegates_Travel()
    {
        var k = 3;
        Func<int, int> inner = x => x * k;
        Func<int, int> outer = x => inner(inner(x));

        Assert.That(RoundTrip(outer)(2), Is.EqualTo(18));
    }

    [Test]
    public void Iterators_Travel()
    {
        var step = 2;
        Func<int, IEnumerable<int>> function = Numbers;
        IEnumerable<int> Numbers(int count)
        {
            for (var i = 0; i < count; i++)
            {
                yield return i * step;
            }
        }

        Assert.That(RoundTrip(function)(3), Is.EqualTo(new[] { 0, 2, 4 }));
    }

    [Test]
    public void GenericMethodsAndTypes_Travel()
    {
        Assert.That(RoundTrip(Constant("x", 3))(), Is.EqualTo(("x", 3)));
        Assert.That(RoundTrip(new Box<List<int>>([1, 2]).Get)(), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void SharedReference_StaysShared()
    {
        var list = new List<int> { 1 };
        var pair = (First: list, Second: new[] { list });
        Func<bool> function = () => ReferenceEquals(pair.First, pair.Second[0]) && ReferenceEquals(list, pair.First);

        Assert.That(RoundTrip(function)(), Is.True);
    }

    [Test]
    public void Cycle_StaysACycle()
    {
        var node = new LinkedNode { Value = 1 };
        node.Next = new LinkedNode { Value = 2, Next = node };
        Func<int> function = () => node.Next!.Next!.Next!.Value;

        Assert.That(RoundTrip(function)(), Is.EqualTo(2));
    }

    [Test]
    public void LongChain_NeedsNoStack()
    {
        LinkedNode? head = null;
        for (var i = 0; i < 200_000; i++)
        {
            head = new LinkedNode { Value = i, Next = head };
        }

        Func<int> function = () => head!.Next!.Value;

        Assert.That(RoundTrip(function)(), Is.EqualTo(199_998));
    }

    [Test]
    public void Comparers_StayWhatTheyAre()
    {
        var dictionary = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 };
        var own = new HashSet<int>(new Modulo(10)) { 1, 2 };

        Assert.That(RoundTrip(() => dictionary["KEY"])(), Is.EqualTo(1));
        Assert.That(RoundTrip(() => own.Contains(21))(), Is.True);
    }

    [Test]
    public void HashedCollectionsInsideEachOther_AreFilledInsideOut()
    {
        var inner = new HashSet<string> { "a" };
        var map = new Dictionary<string, Dictionary<string, HashSet<string>>> { ["x"] = new() { ["y"] = inner } };
        var byStation = new Dictionary<Station, Station> { [new Station("a", 1)] = new Station("b", 2) };

        Assert.That(RoundTrip(() => map["x"]["y"].Contains("a"))(), Is.True);
        Assert.That(RoundTrip(() => byStation[new Station("a", 1)].Name)(), Is.EqualTo("b"));
    }

    [Test]
    public void FrozenCollections_AreMadeAgainAndShared()
    {
        var map = new Dictionary<string, int> { ["A"] = 1 }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        var set = new[] { 1, 2, 3 }.ToFrozenSet();
        var nested = new Dictionary<string, ImmutableDictionary<string, FrozenSet<int>>>
        {
            ["x"] = ImmutableDictionary<string, FrozenSet<int>>.Empty.Add("y", set),
        };
        var pair = (Map: map, Set: set);

        Assert.That(RoundTrip(() => map["a"])(), Is.EqualTo(1));
        Assert.That(RoundTrip(() => nested["x"]["y"].Contains(2) && ReferenceEquals(nested["x"]["y"], pair.Set))(), Is.True);
    }

    [Test]
    public void Memory_KeepsItsPart()
    {
        ReadOnlyMemory<int> part = new[] { 1, 2, 3, 4 }.AsMemory(1, 2);

        Assert.That(RoundTrip(() => part.Span[1] + part.Length)(), Is.EqualTo(5));
    }

    [Test]
    public void AssemblyMadeAtRunTime_TravelsWithWhatItRefersTo()
    {
        var doubled = RunTimeAssemblies.Times("doubled", 2);
        var function = RunTimeAssemblies.Times("sextupled", 3, doubled);

        var copy = RoundTrip(function);

        Assert.That(copy(7), Is.EqualTo(42));
        Assert.That(copy.Method.Module.Assembly, Is.Not.SameAs(function.Method.Module.Assembly));
        Assert.That(RoundTrip(function).Method, Is.EqualTo(copy.Method), "the same build is loaded once");
        Assert.That(RoundTrip(RunTimeAssemblies.Times("doubled", 4))(1), Is.EqualTo(4), "another of the same name is another");
    }

    [Test]
    public void OtherVersionOfTheFormat_IsRefused()
    {
        var bytes = ClosureWriter.Write(() => 1, "f");
        bytes[ClosureFormat.Magic.Length]++;

        Assert.That(
            () => ClosureReader.Read(bytes),
            Throws
                .TypeOf<ClosureException>()
                .With.Message.Contains($"version {ClosureFormat.Version + 1}")
                .And.Message.Contains("same build")
        );
    }

    [Test]
    public void ManyRecords_NameTheirFieldsOnce()
    {
        var stations = Enumerable.Range(0, 10_000).Select(i => new Station("s", i)).ToDictionary(s => s.Number);

        var bytes = ClosureWriter.Write(() => stations.Count, "f");

        Assert.That(bytes, Has.Length.LessThan(200_000));
        Assert.That(((Func<int>)ClosureReader.Read(bytes))(), Is.EqualTo(10_000));
    }

    [Test]
    public void Regex_Matches()
    {
        var regex = new Regex("^A+$", RegexOptions.IgnoreCase);

        Assert.That(RoundTrip(() => regex.IsMatch("aaa"))(), Is.True);
    }

    [Test]
    public void Multicast_CallsAll()
    {
        var log = new List<int>();
        Action<int> both = i => log.Add(i);
        both += i => log.Add(10 * i);
        Func<List<int>> function = () =>
        {
            both(1);
            return log;
        };

        Assert.That(RoundTrip(function)(), Is.EqualTo(new[] { 1, 10 }));
    }

    [Test]
    public void LargeArray_TravelsAsItLies()
    {
        var weights = Enumerable.Range(0, 1_000_000).Select(i => i * 0.5).ToArray();
        Func<int, double> function = i => weights[i];

        var bytes = ClosureWriter.Write(function, "f");

        Assert.That(bytes, Has.Length.LessThan(8_001_000));
        Assert.That(((Func<int, double>)ClosureReader.Read(bytes))(999_999), Is.EqualTo(499_999.5));
    }

    [Test]
    public void RandomGraph_IsTheSame() =>
        Prop.ForAll<Dictionary<string, int[]>, List<Tuple<double, string>>, decimal>(
                (map, list, number) =>
                {
                    var copy = RoundTrip(() => (map, list, number))();
                    Assert.That(copy.map, Is.EqualTo(map));
                    Assert.That(copy.list, Is.EqualTo(list));
                    Assert.That(copy.number, Is.EqualTo(number));
                }
            )
            .QuickCheckThrowOnFailure();

    [Test]
    public void DamagedBytes_GiveAnException()
    {
        var list = new List<string> { "a", "b" };
        var bytes = ClosureWriter.Write(() => list.Count, "f");
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            Assert.That(() => ClosureReader.Read(cut), Throws.TypeOf<ClosureException>(), $"cut at {length}");
        }
    }

    private static Func<(TFirst, TSecond)> Constant<TFirst, TSecond>(TFirst first, TSecond second) => () => (first, second);

    private static string Reverse(string text) => new([.. text.Reverse()]);

    private static T RoundTrip<T>(T function)
        where T : Delegate => (T)ClosureReader.Read(ClosureWriter.Write(function, "f"));

    private readonly record struct Reading(int Id, double Value);

    private sealed record Station(string Name, int Number);

    private sealed class LinkedNode
    {
        public int Value { get; init; }

        public LinkedNode? Next { get; set; }
    }

    private sealed class Box<T>(T value)
    {
        public T Get() => value;
    }

    private sealed class Modulo(int n) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => x % n == y % n;

        public int GetHashCode(int obj) => obj % n;
    }
}
