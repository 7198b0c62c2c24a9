using System.Numerics;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads decimals as another numeric type. A number that the type does not have is an error.</summary>
internal sealed class DecimalReader<TTo> : ValueReader<DecimalColumn, TTo>
    where TTo : unmanaged, INumberBase<TTo>
{
    protected override TTo ReadValue(int row) =>
        Numbers.TryConvert(Column.Values[row], Column.Type, out TTo result)
            ? result
            : throw Numbers.Lost(SqlDecimals.From(Column.Values[row], Column.Type), typeof(TTo));
}
