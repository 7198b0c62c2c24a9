using System.Numerics;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Decimals read as another type of number: one that the type has not is an error.</summary>
internal sealed class DecimalReader<TTo> : ValueReader<DecimalColumn, TTo>
    where TTo : unmanaged, INumberBase<TTo>
{
    protected override TTo ReadValue(int row) =>
        Numbers.TryConvert(Column.Values[row], Column.Type, out TTo result)
            ? result
            : throw Numbers.Lost(SqlDecimals.From(Column.Values[row], Column.Type), typeof(TTo));
}
