using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <content>Making structs and reading them.</content>
public sealed partial class StructType
{
    /// <summary>A struct without fields, for <see cref="Add(string, DataType, bool, JObject?)"/>.</summary>
    public StructType()
        : this([]) { }

    /// <summary>The names of the fields in order.</summary>
    public IReadOnlyList<string> FieldNames => [.. Fields.Select(part => part.Name)];

    /// <summary>A field by its name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public StructField this[string name] =>
        IndexOf(name) is >= 0 and int index
            ? Fields[index]
            : throw new ArgumentException($"There is no field '{name}'; there are {string.Join(", ", FieldNames)}.", nameof(name));

    /// <summary>A struct with a field more.</summary>
    public StructType Add(string name, DataType dataType, bool isNullable = true, JObject? metadata = null) =>
        Add(new StructField(name, dataType, isNullable, metadata));

    /// <summary>A struct with a field more.</summary>
    public StructType Add(StructField field) => new(Fields.Append(field));

    /// <summary>The fields in SQL, such as <c>a INT,b STRING NOT NULL</c>.</summary>
    public string ToDDL() => (string)InJvm().Invoke("toDDL")!;

    /// <summary>The fields as a tree, as <see cref="DataFrame.PrintSchema()"/> prints it.</summary>
    public string TreeString() => (string)InJvm().Invoke("treeString")!;

    private JvmObjectReference InJvm() => DataTypeReference.Of(SparkEnvironment.JvmBridge, this);
}
