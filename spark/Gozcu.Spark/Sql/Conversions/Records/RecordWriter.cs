using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Writes records, or nulls, as structs by field name. Properties without a field are skipped.</summary>
internal sealed class RecordWriter<T> : ColumnWriter<T>
{
    private readonly StructColumnBuilder _builder;
    private readonly FieldWriter<T>[] _fields;

    /// <param name="builder">Builder of the structs.</param>
    /// <param name="name">Name of the column in errors.</param>
    /// <param name="create">Creates the writer of a field from its type, builder and name.</param>
    /// <exception cref="InvalidCastException">A field has no property, or one of another type; the message names it.</exception>
    public RecordWriter(StructColumnBuilder builder, string name, Func<Type, ColumnBuilder, string, object> create)
    {
        _builder = builder;
        var members = RecordShape.Of(typeof(T)).Members.Where(m => m.Accessor is not null).ToArray();
        var names = Array.ConvertAll(members, m => new ArrowField(m.Name, ArrowType.Null));
        _fields =
        [
            .. builder.Type.Fields.Select(
                (field, i) =>
                {
                    var place = FieldNames.Find(names, field.Name);
                    if (place < 0)
                    {
                        throw new InvalidCastException(
                            $"{name} has a field '{field.Name}', but {DotnetTypes.Name(typeof(T))} no property of this name. It has: {string.Join(", ", members.Select(m => m.Name))}."
                        );
                    }

                    var member = members[place];
                    return (FieldWriter<T>)
                        Activator.CreateInstance(
                            typeof(FieldWriter<,>).MakeGenericType(typeof(T), member.Type),
                            member,
                            create(member.Type, builder.Fields[i], $"{name}.{field.Name}"),
                            $"{name}.{field.Name}",
                            field.IsNullable
                        )!;
                }
            ),
        ];
    }

    public override void Append(T value)
    {
        if (value is null)
        {
            _builder.AppendNull();
            return;
        }

        foreach (var field in _fields)
        {
            field.Append(value);
        }

        _builder.Append();
    }
}
