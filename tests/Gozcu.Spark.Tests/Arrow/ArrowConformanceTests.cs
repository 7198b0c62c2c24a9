using FsCheck;
using FsCheck.Fluent;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using ApacheReader = Apache.Arrow.Ipc.ArrowStreamReader;
using ApacheWriter = Apache.Arrow.Ipc.ArrowStreamWriter;

namespace Gozcu.Spark.Tests.Arrow;

/// <summary>Streams are those of the Arrow format: Apache.Arrow reads what is written here, and what it writes is read here.</summary>
[Category("Unit")]
public sealed class ArrowConformanceTests
{
    /// <summary>Apache.Arrow for .NET knows no struct without fields.</summary>
    private static readonly Arbitrary<ArrowTable> Tables = ArrowTable
        .Any.Generator.Where(table => !table.Schema.Fields.Any(field => HasEmptyStruct(field.Type)))
        .ToArbitrary();

    [Test]
    public void Stream_ThroughApacheArrow_HasTheSameSchemaAndValues() =>
        Prop.ForAll(
                Tables,
                table =>
                {
                    using var reader = new ArrowStreamReader(new MemoryStream(ThroughApache(table.Write())));

                    Assert.That(reader.Schema, Is.EqualTo(table.Schema));
                    foreach (var batch in table.Batches)
                    {
                        ArrowTable.AssertSame(reader.Read()!, batch);
                    }

                    Assert.That(reader.Read(), Is.Null);
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool HasEmptyStruct(ArrowType type) =>
        (type.Kind == ArrowKind.Struct && type.Fields.Count == 0) || type.Fields.Any(field => HasEmptyStruct(field.Type));

    private static byte[] ThroughApache(byte[] stream)
    {
        using var reader = new ApacheReader(new MemoryStream(stream));
        var written = new MemoryStream();
        using var writer = new ApacheWriter(written, reader.Schema, leaveOpen: true);
        writer.WriteStart();
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
            {
                writer.WriteRecordBatch(batch);
            }
        }

        writer.WriteEnd();
        return written.ToArray();
    }
}
