using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads values through a delegate that maps a row to its value.</summary>
internal sealed class DelegateReader<TColumn, T>(Func<TColumn, int, T> read) : ValueReader<TColumn, T>
    where TColumn : ArrowColumn
{
    protected override T ReadValue(int row) => read(Column, row);
}
