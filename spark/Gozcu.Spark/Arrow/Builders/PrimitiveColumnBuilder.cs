using System.Runtime.CompilerServices;

namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of fixed-width values.</summary>
/// <typeparam name="T">.NET type with the same bytes.</typeparam>
public abstract class PrimitiveColumnBuilder<T> : ColumnBuilder
    where T : unmanaged
{
    private readonly GrowingBuffer _values = new();

    private protected PrimitiveColumnBuilder(ArrowType type)
        : base(type) { }

    /// <summary>Appends a value.</summary>
    public void Append(T value)
    {
        _values.Add(value);
        CountValid();
    }

    /// <summary>Appends a value or a null.</summary>
    public void Append(T? value)
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

    /// <summary>Appends values without nulls.</summary>
    public void Append(ReadOnlySpan<T> values) => values.CopyTo(AppendSpan(values.Length));

    /// <summary>Appends rows without nulls and returns their memory to be filled. Its contents are undefined before. Valid until the next append.</summary>
    public Span<T> AppendSpan(int count)
    {
        var span = _values.Append<T>(count);
        CountValid(count);
        return span;
    }

    /// <summary>Appends as many rows as another column has, null where it is null, and returns their memory to be filled. Valid until the next append.</summary>
    public Span<T> AppendSpan(ArrowColumn nullsOf)
    {
        ArgumentNullException.ThrowIfNull(nullsOf);
        var first = Length;
        var span = AppendSpan(nullsOf.Length);
        if (nullsOf.NullCount != 0)
        {
            for (var row = 0; row < nullsOf.Length; row++)
            {
                if (!nullsOf.IsValid(row))
                {
                    SetNull(first + row);
                }
            }
        }

        return span;
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        _values.Clear();
    }

    private protected override ArrowColumn BuildColumn(ColumnData data) => BuildColumn(data, _values.Share());

    private protected abstract ArrowColumn BuildColumn(ColumnData data, ArrowBuffer values);

    private protected override void TruncateValues(int length) => _values.Truncate(length * Unsafe.SizeOf<T>());

    private protected override void AppendNothing() => _values.Add(default(T));
}
