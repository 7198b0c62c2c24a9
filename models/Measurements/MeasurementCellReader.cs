using System.Text;

namespace Gozcu.Models.Measurements;

/// <summary>Reader of measurements from rows of text cells, such as those of a CSV file. Allocates nothing for a valid row. Not thread-safe.</summary>
public sealed class MeasurementCellReader
{
    private readonly MeasurementRow _row;
    private byte[] _utf8 = new byte[256];

    /// <summary>Creates a reader.</summary>
    /// <param name="batch">The batch to which measurements are added.</param>
    /// <param name="purpose">The purpose for which measurements are read; training by default.</param>
    public MeasurementCellReader(MeasurementBatch batch, MeasurementPurpose purpose = MeasurementPurpose.Training) =>
        _row = new MeasurementRow(batch, purpose);

    /// <summary>The batch to which measurements are added.</summary>
    public MeasurementBatch Batch => _row.Batch;

    /// <summary>Adds a row to the batch.</summary>
    /// <param name="cells">Cells, one for each column of the data set, in order; null means missing.</param>
    /// <param name="rejection">Reason why the row cannot be used.</param>
    /// <returns>False if the row cannot be used; the batch is then unchanged.</returns>
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
