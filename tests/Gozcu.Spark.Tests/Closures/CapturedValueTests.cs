using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Spark;
using Microsoft.Spark.Closures;

namespace Gozcu.Spark.Tests.Closures;

/// <summary>What people capture besides the plainest: each comes as it was, or is refused with what to do instead.</summary>
[Category("Unit")]
public sealed class CapturedValueTests
{
    private static readonly object[] s_values =
    [
        (Half)1.5,
        Int128.MinValue,
        UInt128.MaxValue,
        -System.Numerics.BigInteger.Pow(7, 40),
        new System.Numerics.Complex(1, -2),
        new TimeOnly(1, 2, 3, 4, 5),
        DateOnly.MaxValue,
        new DateTime(2025, 1, 1, 1, 1, 1, DateTimeKind.Local),
        new System.Index(3, fromEnd: true),
        1..^2,
        new System.Text.Rune('ş'),
        new Version(3, 5),
        new Version(1, 2, 3, 4),
        Tuple.Create(1, "b", 3.0, 'd', 5m, 6L, (byte)7, Tuple.Create(8, "nine")),
        (1, 2, 3, 4, 5, 6, 7, 8, "nine"),
        new { A = 1, B = new { C = "x", D = new { E = 1.5 } } },
        DayOfWeek.Sunday,
        ConsoleModifiers.Alt | ConsoleModifiers.Shift,
        new int[2, 3, 1],
        new string?[,]
        {
            { "a", null },
            { "c", "d" },
        },
        ImmutableArray.Create("a", "b"),
        ImmutableStack.Create(1, 2),
        ImmutableSortedSet.Create(StringComparer.OrdinalIgnoreCase, "B", "a"),
        new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary(),
        new ReadOnlyCollection<int>([1, 2]),
        new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1 }),
        new ReadOnlySet<int>(new HashSet<int> { 1, 2 }),
        new ObservableCollection<string> { "a" },
        new ConcurrentQueue<int>([1, 2]),
        new ConcurrentStack<int>([1, 2]),
        new ConcurrentBag<int>([1]),
        new SortedList<string, int>(StringComparer.OrdinalIgnoreCase) { ["B"] = 1, ["a"] = 2 },
        new Hashtable { ["a"] = 1, [2] = "b" },
        new ArrayList { 1, "a", null },
        IPAddress.Parse("10.0.0.7"),
        IPAddress.Parse("fe80::1%3"),
        new IPEndPoint(IPAddress.Loopback, 9092),
        new IPNetwork(IPAddress.Parse("10.0.0.0"), 8),
        new Uri("/a/b?c", UriKind.Relative),
        new Uri("file:///a/b%20c"),
        new Uri(new Uri("https://example.org/x/"), "../a%2Fb?q=ü#f"),
        new Uri("http://example.org/%41/../b", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }),
        new Point<double>(1, 2),
        new ReadOnlyMemory<char>("abc".ToCharArray(), 1, 2).ToArray(),
        DBNull.Value,
    ];

    [TestCaseSource(nameof(s_values))]
    public void Value_IsTheSame(object value)
    {
        object copy = Travel(value);

        Assert.That(copy, Is.EqualTo(value).And.TypeOf(value.GetType()));
        Assert.That((copy as Uri)?.OriginalString, Is.EqualTo((value as Uri)?.OriginalString));
        Assert.That((copy as Uri)?.IsAbsoluteUri, Is.EqualTo((value as Uri)?.IsAbsoluteUri));
    }

    [Test]
    public void InlineArraysAndFixedBuffers_KeepAllElements()
    {
        var four = new Four();
        for (int i = 0; i < 4; i++)
        {
            four[i] = i + 1;
        }

        (Four Inner, string Name) pair = (four, "x");
        Assert.That(((Func<int>)(() => four[0] + (four[1] * 10) + (four[2] * 100) + (four[3] * 1000)))(), Is.EqualTo(4321));
        Assert.That(Travel(() => four[0] + (four[1] * 10) + (four[2] * 100) + (four[3] * 1000)), Is.EqualTo(4321));
        Assert.That(Travel(() => pair.Inner[3] + pair.Name), Is.EqualTo("4x"));
        Assert.That(((Four)Travel((object)four))[3], Is.EqualTo(4));
    }

    [Test]
    public void InlineArrayOfReferences_IsRefused()
    {
        var texts = new TwoTexts();
        texts[1] = "b";

        Assert.That(
            () => ClosureWriter.Write(() => texts[1], "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("inline array of references. Take an array")
        );
    }

    [Test]
    public void Lazy_IsMadeOnTheOtherSideOnce()
    {
        int calls = 0;
        var lazy = new Lazy<int[]>(() => [++calls]);
        var made = new Lazy<int>(() => 7);
        _ = made.Value;

        Assert.That(Travel(() => lazy.Value[0] + lazy.Value[0]), Is.EqualTo(2));
        Assert.That(Travel(() => made.IsValueCreated && made.Value == 7), Is.True);
    }

    [Test]
    public void Random_GoesOnWhereItIs()
    {
        var seeded = new Random(42);
        seeded.Next();
        Random copy = Travel(seeded);

        Assert.That(copy.Next(), Is.EqualTo(seeded.Next()));
    }

    [Test]
    public void ComparersMadeOfLambdas_Travel()
    {
        int sign = -1;
        var backwards = new SortedSet<int>(Comparer<int>.Create((a, b) => sign * a.CompareTo(b))) { 1, 3, 2 };
        var byLength = new HashSet<string>(EqualityComparer<string>.Create((a, b) => a?.Length == b?.Length, s => s.Length)) { "abc" };

        Assert.That(Travel(backwards), Is.EqualTo(new[] { 3, 2, 1 }));
        Assert.That(Travel(byLength).Contains("xyz"), Is.True);
    }

    [Test]
    public void KeyedCollection_FindsByItsKeys() =>
        Assert.That(Travel(new ByName { new Machine("a", 1), new Machine("b", 2) })["b"].Number, Is.EqualTo(2));

    [Test]
    public void JsonOptions_OfTheProcess_Travel_OthersAreRefused()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };

        Assert.That(Travel(JsonSerializerOptions.Web), Is.SameAs(JsonSerializerOptions.Web));
        Assert.That(
            () => ClosureWriter.Write(() => options.WriteIndented, "f"),
            Throws.TypeOf<ClosureException>().With.Message.Contains("captures options").And.Message.Contains("static field")
        );
    }

    private static T Travel<T>(T value) => Travel(() => value);

    private static T Travel<T>(Func<T> function) => ((Func<T>)ClosureReader.Read(ClosureWriter.Write(function, "f")))();

    internal readonly record struct Point<T>(T X, T Y);

    internal sealed record Machine(string Name, int Number);

    internal sealed class ByName : KeyedCollection<string, Machine>
    {
        protected override string GetKeyForItem(Machine item) => item.Name;
    }

    [InlineArray(4)]
    internal struct Four
    {
        private int _first;
    }

    [InlineArray(2)]
    internal struct TwoTexts
    {
        private string? _first;
    }
}
