namespace Microsoft.Spark.Arrow;

/// <summary>Builds a column of structs: append a value to every field, then end the row with <see cref="Append"/>.</summary>
public sealed class StructColumnBuilder : ColumnBuilder
{
    private readonly ColumnBuilder[] _fields;

    /// <summary>Creates an empty builder.</summary>
    /// <exception cref="ArgumentException">The type is not a struct.</exception>
    public StructColumnBuilder(ArrowType type)
        : base(type)
    {
        if (type.Kind != ArrowKind.Struct)
        {
            throw new ArgumentException($"{type} is not a struct.", nameof(type));
        }

        _fields = [.. type.Fields.Select(f => Create(f.Type))];
    }

    /// <summary>Builders of the fields, in the order of the type.</summary>
    public IReadOnlyList<ColumnBuilder> Fields => _fields;

    /// <summary>Ends a row, after a value has been appended to each field.</summary>
    /// <exception cref="InvalidOperationException">A field has not received exactly one value.</exception>
    public void Append()
    {
        CheckFields(Length + 1);
        CountValid(1);
    }

    /// <inheritdoc cref="ColumnBuilder.Build"/>
    public new StructColumn Build() => (StructColumn)base.Build();

    /// <inheritdoc/>
    public override void Clear()
    {
        base.Clear();
        foreach (var field in _fields)
        {
            field.Clear();
        }
    }

    private protected override ArrowColumn BuildColumn(ColumnData data)
    {
        CheckFields(Length);
        return new StructColumn(Type, data, Array.ConvertAll(_fields, f => f.Build()));
    }

    private protected override void TruncateValues(int length)
    {
        foreach (var field in _fields)
        {
            field.Truncate(length);
        }
    }

    private protected override void AppendNothing()
    {
        foreach (var field in _fields)
        {
            field.AppendNull();
        }
    }

    private void CheckFields(int rows)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            if (_fields[i].Length != rows)
            {
                throw new InvalidOperationException(
                    $"Field '{Type.Fields[i].Name}' has {_fields[i].Length} values for {rows} rows. Append one value to every field, then close the row with Append()."
                );
            }
        }
    }
}
