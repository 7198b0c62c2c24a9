using System.Text.Json;

namespace Microsoft.Spark.Sql.Types;

/// <summary>Named fields in order; the schema of a data frame, or a nested row.</summary>
public sealed partial class StructType : DataType
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <summary>A struct of these fields.</summary>
    /// <param name="fields">The fields in order.</param>
    public StructType(IEnumerable<StructField> fields)
    {
        Fields = fields.ToList();
        for (int i = 0; i < Fields.Count; i++)
        {
            _indices.TryAdd(Fields[i].Name, i);
        }
    }

    /// <summary>The fields in order. Not to be changed: other parts of the binding hold the same struct.</summary>
    public List<StructField> Fields { get; }

    /// <inheritdoc/>
    public override string SimpleString =>
        $"struct<{string.Join(',', Fields.Select(part => $"{part.Name}:{part.DataType.SimpleString}"))}>";

    private protected override string JsonName => "struct";

    /// <summary>The place of a field by its exact name, the first of several; -1 when there is none.</summary>
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
