using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Reads structs as rows.</summary>
internal sealed class StructReader : ValueReader<StructColumn, Row>
{
    private readonly StructType _schema;
    private readonly ColumnReader<object?>[] _fields;

    /// <param name="type">Type of the column.</param>
    /// <param name="schema">Schema of the rows.</param>
    public StructReader(ArrowType type, StructType schema)
    {
        _schema = schema;
        _fields = [.. type.Fields.Select((f, i) => NaturalReaders.Create(f.Type, schema.Fields[i].DataType))];
    }

    public override void Bind(ArrowColumn column)
    {
        base.Bind(column);
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Bind(Column.Fields[i]);
        }
    }

    protected override Row ReadValue(int row)
    {
        var values = new object?[_fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _fields[i].ReadBlock(row, 1)[0];
        }

        return new Row(values, _schema);
    }
}
