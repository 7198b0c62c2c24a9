using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>An ordered list of named fields: the schema of a data frame, or the type of a nested row.</summary>
public sealed partial class StructType : DataType
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <summary>Creates a struct.</summary>
    /// <param name="fields">Fields in order.</param>
    public StructType(IEnumerable<StructField> fields)
    {
        Fields = fields.ToList();
        for (int i = 0; i < Fields.Count; i++)
        {
            _indices.TryAdd(Fields[i].Name, i);
        }
    }

    /// <summary>Fields in order. Do not change the list: other parts of the binding share the struct.</summary>
    public List<StructField> Fields { get; }

    /// <inheritdoc/>
    public override string SimpleString =>
        $"struct<{string.Join(',', Fields.Select(part => $"{part.Name}:{part.DataType.SimpleString}"))}>";

    private protected override string JsonName => "struct";

    /// <summary>Returns the index of the first field with a name, compared exactly; -1 if there is none.</summary>
    internal int IndexOf(string name) => _indices.GetValueOrDefault(name, -1);

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "struct");
        writer.WriteStartArray("fields");
        foreach (StructField field in Fields)
        {
            field.WriteJson(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
