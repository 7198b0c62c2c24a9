using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes arrays, lists and other sequences, or nulls.</summary>
internal sealed class SequenceWriter<TSequence, T>(ColumnWriter<T> elements, ListColumnBuilder builder) : ColumnWriter<TSequence>
    where TSequence : IEnumerable<T>
{
    public override void Append(TSequence value)
    {
        switch (value)
        {
            case null:
                builder.AppendNull();
                return;
            case T[] array:
                array.CopyTo(elements.Begin(array.Length));
                elements.End(array.Length);
                break;
            default:
                foreach (var element in value)
                {
                    elements.Append(element);
                }

                break;
        }

        builder.Append();
    }
}
