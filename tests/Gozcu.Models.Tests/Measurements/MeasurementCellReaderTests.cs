using Gozcu.Models.Measurements;
using Gozcu.Models.Tests.DataSets;

namespace Gozcu.Models.Tests.Measurements;

[Category("Unit")]
public class MeasurementCellReaderTests
{
    private static readonly string?[] Valid = ["p-1", "2020-03-09 10:14:33", "small", " 3.5", "1500.0", "12", "1", "", "0"];

    [Test]
    public void ValidCells_FillTheColumns()
    {
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        Assert.That(new MeasurementCellReader(batch).TryAdd(Valid, out var rejection), Is.True, rejection.Message);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(batch.Columns[3].Doubles[0], Is.EqualTo(3.5));
            Assert.That(batch.Columns[4].Longs[0], Is.EqualTo(1500));
            Assert.That(batch.Columns[6].Longs[0], Is.EqualTo(1));
            Assert.That(batch.Columns[7].Present[0], Is.False);
        }
    }

    [TestCase(4, "NaN", RejectionCode.NotFinite)]
    [TestCase(3, "Infinity", RejectionCode.NotFinite)]
    [TestCase(3, "1e999", RejectionCode.NotFinite)]
    [TestCase(3, "3,5", RejectionCode.WrongType)]
    [TestCase(3, "17", RejectionCode.OutOfRange)]
    [TestCase(4, "1.5", RejectionCode.WrongType)]
    [TestCase(4, "fast", RejectionCode.WrongType)]
    [TestCase(4, "", RejectionCode.MissingField)]
    [TestCase(4, null, RejectionCode.MissingField)]
    [TestCase(6, "yes", RejectionCode.WrongType)]
    [TestCase(2, "tall", RejectionCode.UnknownCategory)]
    [TestCase(1, "09.03.2020", RejectionCode.BadTime)]
    [TestCase(8, "", RejectionCode.MissingField)]
    public void BadCell_IsRejected(int column, string? cell, RejectionCode code)
    {
        var cells = Valid.ToArray();
        cells[column] = cell;
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        var reader = new MeasurementCellReader(batch);
        Assert.That(reader.TryAdd(cells, out var rejection), Is.False);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rejection.Code, Is.EqualTo(code), rejection.Message);
            Assert.That(rejection.Field, Is.EqualTo(SampleDefinition.Parsed.Columns[column].Name));
            Assert.That(batch.Count, Is.Zero);
        }
    }

    [TestCase(3, "NaN")]
    [TestCase(3, "nan ")]
    [TestCase(5, "NaN")]
    [TestCase(5, " ")]
    [TestCase(6, "  ")]
    public void CellWithoutAValue_IsMissing(int column, string cell)
    {
        var cells = Valid.ToArray();
        cells[column] = cell;
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        Assert.That(new MeasurementCellReader(batch).TryAdd(cells, out var rejection), Is.True, rejection.Message);
        Assert.That(batch.Columns[column].Present[0], Is.False);
    }

    [TestCase("True", 1)]
    [TestCase(" TRUE", 1)]
    [TestCase("true", 1)]
    [TestCase("1 ", 1)]
    [TestCase("False", 0)]
    [TestCase("FALSE", 0)]
    [TestCase("0", 0)]
    public void Booleans_AreReadInCapitalsToo(string cell, int value)
    {
        var cells = Valid.ToArray();
        cells[6] = cell;
        var batch = new MeasurementBatch(SampleDefinition.Parsed);
        Assert.That(new MeasurementCellReader(batch).TryAdd(cells, out var rejection), Is.True, rejection.Message);
        Assert.That(batch.Columns[6].Longs[0], Is.EqualTo(value));
    }

    [Test]
    public void MissingValues_AreFoundBetweenBlanks_ExceptInStrings()
    {
        var batch = new MeasurementBatch(SampleDefinition.With("delimiter: \";\"", "delimiter: \";\"\n  missing-values: [\"\", \"?\"]"));
        Assert.That(
            new MeasurementCellReader(batch).TryAdd(["p", "2020-03-09", "small", " ?", "1", "?", " ? ", " ?", "0"], out var rejection),
            Is.True,
            rejection.Message
        );
        Assert.That(
            batch.Columns.ToArray().Select(column => column.Present[0]),
            Is.EqualTo(new[] { true, true, true, false, true, false, false, true, true })
        );
        Assert.That(batch.Columns[7].Text(0).ToArray(), Is.EqualTo(" ?"u8.ToArray()));
    }

    [Test]
    public void RowOfAnotherLength_IsRejected()
    {
        var reader = new MeasurementCellReader(new MeasurementBatch(SampleDefinition.Parsed));
        Assert.That(reader.TryAdd(Valid.AsSpan(1), out var rejection), Is.False);
        Assert.That(rejection.Code, Is.EqualTo(RejectionCode.MalformedRow));
    }

    [Test]
    public void EveryCode_HasANameOfItsOwn()
    {
        var names = Enum.GetValues<RejectionCode>().Select(code => code.Name()).ToArray();
        Assert.That(names, Is.Unique.And.All.Match("^[a-z-]+$"));
        Assert.That(RejectionCode.OutOfRange.Name(), Is.EqualTo("out-of-range"));
        Assert.That(RejectionCode.Duplicate.Name(), Is.EqualTo("duplicate"));
    }
}
