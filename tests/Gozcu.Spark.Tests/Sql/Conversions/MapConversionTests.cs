using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Gozcu.Spark.Tests.Sql.Conversions;

/// <summary>Dictionaries of every kind as maps, in and out.</summary>
[Category("Unit")]
public sealed class MapConversionTests
{
    private static readonly Dictionary<string, int> Entries = new() { ["b"] = 2, ["a"] = 1 };

    private static object[] Kinds =>
        [
            Entries,
            new SortedDictionary<string, int>(Entries),
            new SortedList<string, int>(Entries),
            new ConcurrentDictionary<string, int>(Entries),
            new ReadOnlyDictionary<string, int>(Entries),
            Entries.ToImmutableDictionary(),
            Entries.ToImmutableSortedDictionary(),
            new OwnDictionary(),
        ];

    [TestCaseSource(nameof(Kinds))]
    public void Dictionary_ComesBackAsItsKind(object map) =>
        typeof(MapConversionTests)
            .GetMethod(nameof(AssertRoundTrip), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(map.GetType())
            .Invoke(null, [map]);

    [Test]
    public void Interfaces_ComeBackAsDictionaries()
    {
        AssertRoundTrip<IDictionary<string, int>>(Entries);
        AssertRoundTrip<IReadOnlyDictionary<string, int>>(Entries);
        AssertRoundTrip<IImmutableDictionary<string, int>>(Entries.ToImmutableDictionary());
    }

    [Test]
    public void FrozenDictionary_ComesBack() => AssertRoundTrip<FrozenDictionary<string, int>>(Entries.ToFrozenDictionary());

    [Test]
    public void DictionaryThatIsReadOnlyAndNothingElse_IsWritten_AndReadingItSaysWhatToDo()
    {
        ArrowColumn column = Write<LookupOnly>(new LookupOnly());
        Assert.That(ColumnsOf(column), Is.EqualTo(new Dictionary<string, int> { ["z"] = 26 }));
        Assert.That(
            () => Read<LookupOnly>(column),
            Throws.InstanceOf<InvalidCastException>().With.Message.Contains("LookupOnly cannot be made of a map")
        );
    }

    [Test]
    public void UntypedCollections_AreWrittenByTheirDeclaredType()
    {
        var schema = new StructType([
            new StructField("m", new MapType(new StringType(), new ArrayType(new LongType()))),
            new StructField("a", new ArrayType(new MapType(new IntegerType(), new StringType()))),
        ]);
        var writer = new RowWriter(schema);
        writer.Append([
            new Hashtable
            {
                ["k"] = new ArrayList { 1, 2L },
            },
            new ArrayList { new SortedDictionary<int, string> { [1] = "a" } },
        ]);
        Row row = new RowReader(writer.Schema, schema).Read(writer.Build()).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetAs<Dictionary<string, long[]>>("m"), Is.EqualTo(new Dictionary<string, long[]> { ["k"] = [1, 2] }));
            Assert.That(row.GetAs<SortedDictionary<int, string>[]>("a")[0], Is.EqualTo(new SortedDictionary<int, string> { [1] = "a" }));
        }

        var builder = new MapColumnBuilder(ArrowType.Map(ArrowType.String, ArrowType.Int));
        ColumnWriters.Create<Hashtable>(builder, "m").Append(new Hashtable { ["k"] = 1 });
        ColumnWriters.Create<IDictionary>(builder, "m").Append(new Hashtable { ["k"] = 1 });
        Assert.That(Read<Dictionary<string, int>>(builder.Build(), 2)[1]["k"], Is.EqualTo(1));
    }

    private static void AssertRoundTrip<TMap>(TMap map)
    {
        Assert.That(DotnetTypes.ToDataType(typeof(TMap)).SimpleString, Is.EqualTo("map<string,integer>"));
        ArrowColumn column = Write(map);
        TMap?[] read = Read<TMap?>(column, 2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read[0], Is.InstanceOf<TMap>().And.EquivalentTo((IEnumerable)map!));
            Assert.That(read[1], Is.Null);
        }
    }

    private static ArrowColumn Write<TMap>(TMap map)
    {
        var builder = new MapColumnBuilder(ArrowType.Map(ArrowType.String, ArrowType.Int));
        ColumnWriter<TMap?> writer = ColumnWriters.Create<TMap?>(builder, "m");
        writer.Append(map);
        writer.Append(default);
        return builder.Build();
    }

    private static Dictionary<string, int> ColumnsOf(ArrowColumn column) => Read<Dictionary<string, int>>(column)[0];

    private static T[] Read<T>(ArrowColumn column, int count = 1)
    {
        ColumnReader<T> reader = ColumnReaders.Create<T>(column.Type);
        reader.Bind(column);
        return reader.Read(0, count).ToArray();
    }

    private sealed class OwnDictionary : Dictionary<string, int>
    {
        public OwnDictionary() => Add("own", 3);

        public OwnDictionary(IDictionary<string, int> entries)
            : base(entries) { }
    }

    /// <summary>A dictionary without the interfaces that can be written to.</summary>
    private sealed class LookupOnly : IReadOnlyDictionary<string, int>
    {
        public IEnumerable<string> Keys => ["z"];

        public IEnumerable<int> Values => [26];

        public int Count => 1;

        public int this[string key] => 26;

        public bool ContainsKey(string key) => key == "z";

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out int value)
        {
            value = 26;
            return key == "z";
        }

        public IEnumerator<KeyValuePair<string, int>> GetEnumerator()
        {
            yield return KeyValuePair.Create("z", 26);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
