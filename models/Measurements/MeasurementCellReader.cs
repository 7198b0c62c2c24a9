using System.Text;

namespace Gozcu.Models.Measurements;

/// <summary>Reads measurements from rows of text cells, as a CSV file has them. Allocates nothing for a valid row. Not thread-safe.</summary>
public sealed class MeasurementCellReader
{
    private readonly MeasurementRow _row;
    private byte[] _utf8 = new byte[256];

    /// <summary>Makes a reader.</summary>
    /// <param name="batch">Where measurements go.</param>
    /// <param name="purpose">What they are read for.</param>
    public MeasurementCellReader(MeasurementBatch batch, MeasurementPurpose purpose = MeasurementPurpose.Training) =>
        _row = new MeasurementRow(batch, purpose);

    /// <summary>The batch measurements are added to.</summary>
    public MeasurementBatch Batch => _row.Batch;

    /// <summary>Adds a row to the batch.</summary>
    /// <param name="cells">One for each column of the data set, in order; null means missing.</param>
    /// <param name="rejection">Why it cannot be used.</param>
    /// <returns>False when it cannot be used; the batch is then as before.</returns>
    public bool TryAdd(ReadOnlySpan<string?> cells, out Rejection rejection)
    {
        if (cells.Length != Batch.Columns.Length)
        {
            rejection = new Rejection(
                RejectionCode.MalformedRow,
                null,
                $"the row has {cells.Length} cells, but the data set has {Batch.Columns.Length} columns"
            );
            return false;
        }
        _row.Begin();
        for (var column = 0; column < cells.Length; column++)
        {
            var valid = cells[column] is { } cell
                ? _row.TrySetCell(column, Utf8Of(cell), out rejection)
                : _row.TrySetMissing(column, out rejection);
            if (!valid)
            {
                return false;
            }
        }
        return _row.TryEnd(out rejection);
    }

    private ReadOnlySpan<byte> Utf8Of(string cell)
    {
        var most = Encoding.UTF8.GetMaxByteCount(cell.Length);
        if (_utf8.Length < most)
        {
            _utf8 = new byte[most * 2];
        }
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(cell, _utf8));
    }
}
