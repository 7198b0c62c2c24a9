namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of booleans.</summary>
public sealed class BooleanColumnBuilder : ColumnBuilder
{
    private readonly GrowingBuffer _bits = new();

    /// <summary>Creates an empty builder.</summary>
    public BooleanColumnBuilder()
        : base(ArrowType.Boolean) { }

    /// <summary>Appends a value.</summary>
    public void Append(bool value)
    {
        AppendBit(value);
        CountValid(1);
    }

    /// <summary>Appends a value or a null.</summary>
    public void Append(bool? value)
    {
        if (value is { } some)
        {
            Append(some);
        }
        else
        {
            AppendNull();
        }
    }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new BooleanColumn Build() => (BooleanColumn)base.Build();

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        _bits.Clear();
    }

    private protected override ArrowColumn BuildColumn(ColumnData data) => new BooleanColumn(data, _bits.Share());

    private protected override void TruncateValues(int length)
    {
        _bits.Truncate((length + 7) >> 3);
        if ((length & 7) != 0)
        {
            _bits.Written[^1] &= (byte)((1 << (length & 7)) - 1);
        }
    }

    private protected override void AppendNothing() => AppendBit(false);

    private void AppendBit(bool value)
    {
        if ((Length & 7) == 0)
        {
            _bits.AppendBytes(1)[0] = 0;
        }

        if (value)
        {
            _bits.Written[Length >> 3] |= (byte)(1 << (Length & 7));
        }
    }
}
