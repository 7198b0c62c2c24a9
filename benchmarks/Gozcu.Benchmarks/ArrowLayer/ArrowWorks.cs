using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;

namespace Gozcu.Benchmarks.ArrowLayer;

/// <summary>Works that read, write and build batches of 8 columns of doubles, and a column of texts of 50 characters.</summary>
internal sealed class ArrowWorks
{
    private const int Columns = 8;
    private const int TextLength = 50;

    private readonly List<double>[] _lists = [.. Enumerable.Range(0, Columns).Select(_ => new List<double>())];

    // Results are stored here, so that the compiler does not remove their computation.
    private double _sum;

    public IEnumerable<ArrowWork> Of(int rows)
    {
        var numbers = Enumerable.Range(0, Columns).Select(c => Enumerable.Range(0, rows).Select(i => i + c / 8.0).ToArray()).ToArray();
        var batch = new RecordBatch(
            new ArrowSchema(Enumerable.Range(0, Columns).Select(c => new ArrowField($"c{c}", ArrowType.Double))),
            numbers.Select(n => DoubleColumn.From(n))
        );
        return [.. Doubles(numbers, batch), .. Nullables(rows), .. Texts(rows)];
    }

    private IEnumerable<ArrowWork> Doubles(double[][] numbers, RecordBatch batch)
    {
        var rows = batch.Length;
        var stream = new MemoryStream(Write(batch));
        var bytes = stream.ToArray();
        var target = new byte[bytes.Length];
        var output = new MemoryStream(target);
        var copies = numbers.Select(n => new double[n.Length]).ToArray();
        var builder = new RecordBatchBuilder(batch.Schema);

        yield return new ArrowWork(
            "read a stream of 8 doubles, sum them",
            () =>
            {
                stream.Position = 0;
                using var reader = new ArrowStreamReader(stream);
                while (reader.Read() is { } read)
                {
                    for (var c = 0; c < Columns; c++)
                    {
                        _sum += Sum(read.Column<DoubleColumn>(c).Values);
                    }
                }
            },
            "copy the bytes once, sum the arrays",
            () =>
            {
                bytes.CopyTo(target.AsSpan());
                foreach (var column in numbers)
                {
                    _sum += Sum(column);
                }
            }
        );
        yield return new ArrowWork(
            "write a stream of 8 doubles",
            () =>
            {
                output.Position = 0;
                var writer = new ArrowStreamWriter(output, batch.Schema);
                writer.Write(batch);
                writer.End();
            },
            "copy the arrays",
            () =>
            {
                var at = 0;
                foreach (var column in numbers)
                {
                    var from = MemoryMarshal.AsBytes(column.AsSpan());
                    from.CopyTo(target.AsSpan(at));
                    at += from.Length;
                }
            }
        );
        yield return new ArrowWork(
            "build 8 doubles into spans",
            () =>
            {
                builder.Clear();
                for (var c = 0; c < Columns; c++)
                {
                    Fill(builder.Column<DoubleColumnBuilder>(c).AppendSpan(rows));
                }

                _sum += builder.Build().Length;
            },
            "fill arrays",
            () =>
            {
                foreach (var column in copies)
                {
                    Fill(column);
                }
            }
        );
        yield return new ArrowWork(
            "build 8 doubles one by one",
            () =>
            {
                builder.Clear();
                for (var c = 0; c < Columns; c++)
                {
                    var column = builder.Column<DoubleColumnBuilder>(c);
                    for (var row = 0; row < rows; row++)
                    {
                        column.Append((double)row);
                    }
                }

                _sum += builder.Build().Length;
            },
            "append to lists of doubles",
            () =>
            {
                for (var c = 0; c < Columns; c++)
                {
                    var list = _lists[c];
                    list.Clear();
                    for (var row = 0; row < rows; row++)
                    {
                        list.Add(row);
                    }
                }
            }
        );
    }

    private IEnumerable<ArrowWork> Nullables(int rows)
    {
        var builder = new DoubleColumnBuilder();
        var array = new double?[rows];
        yield return new ArrowWork(
            "build doubles of which a tenth is null, count them",
            () =>
            {
                builder.Clear();
                for (var row = 0; row < rows; row++)
                {
                    builder.Append(row % 10 == 0 ? null : row);
                }

                var column = builder.Build();
                for (var row = 0; row < rows; row++)
                {
                    _sum += column.IsValid(row) ? 1 : 0;
                }
            },
            "fill an array of double?, count them",
            () =>
            {
                for (var row = 0; row < rows; row++)
                {
                    array[row] = row % 10 == 0 ? null : row;
                }

                foreach (var value in array)
                {
                    _sum += value is not null ? 1 : 0;
                }
            }
        );
    }

    private IEnumerable<ArrowWork> Texts(int rows)
    {
        var texts = Enumerable.Range(0, rows).Select(i => i.ToString(CultureInfo.InvariantCulture).PadLeft(TextLength, 'x')).ToArray();
        var encoded = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        var column = StringColumn.From(texts);
        var builder = new StringColumnBuilder();
        var target = new byte[rows * TextLength * 3];
        yield return new ArrowWork(
            "read texts of 50 characters as strings",
            () =>
            {
                for (var row = 0; row < rows; row++)
                {
                    _sum += column[row]!.Length;
                }
            },
            "decode arrays of bytes",
            () =>
            {
                foreach (var bytes in encoded)
                {
                    _sum += Encoding.UTF8.GetString(bytes).Length;
                }
            }
        );
        yield return new ArrowWork(
            "read texts of 50 characters as bytes",
            () =>
            {
                for (var row = 0; row < rows; row++)
                {
                    _sum += column.GetBytes(row)[0];
                }
            },
            "read arrays of bytes",
            () =>
            {
                foreach (var bytes in encoded)
                {
                    _sum += bytes[0];
                }
            }
        );
        yield return new ArrowWork(
            "build texts of 50 characters",
            () =>
            {
                builder.Clear();
                foreach (var text in texts)
                {
                    builder.Append(text);
                }

                _sum += builder.Build().Length;
            },
            "encode into one array",
            () =>
            {
                var at = 0;
                foreach (var text in texts)
                {
                    at += Encoding.UTF8.GetBytes(text, target.AsSpan(at));
                }
            }
        );
    }

    private static byte[] Write(RecordBatch batch)
    {
        using var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, batch.Schema);
        writer.Write(batch);
        writer.End();
        return stream.ToArray();
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static void Fill(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i;
        }
    }
}
