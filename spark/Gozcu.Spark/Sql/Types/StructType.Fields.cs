using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <content>Creating and reading structs.</content>
public sealed partial class StructType
{
    /// <summary>Creates a struct without fields, for use with <see cref="Add(string, DataType, bool, JObject?)"/>.</summary>
    public StructType()
        : this([]) { }

    /// <summary>Names of the fields in order.</summary>
    public IReadOnlyList<string> FieldNames => [.. Fields.Select(part => part.Name)];

    /// <summary>Field with a name.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public StructField this[string name] =>
        IndexOf(name) is >= 0 and int index
            ? Fields[index]
            : throw new ArgumentException($"There is no field '{name}'; there are {string.Join(", ", FieldNames)}.", nameof(name));

    /// <summary>Returns a struct with an additional field; this one is not changed.</summary>
    public StructType Add(string name, DataType dataType, bool isNullable = true, JObject? metadata = null) =>
        Add(new StructField(name, dataType, isNullable, metadata));

    /// <summary>Returns a struct with an additional field; this one is not changed.</summary>
    public StructType Add(StructField field) => new(Fields.Append(field));

    /// <summary>Formats the fields in DDL, such as <c>a INT,b STRING NOT NULL</c>.</summary>
    public string ToDDL() => (string)InJvm().Invoke("toDDL")!;

    /// <summary>Formats the fields as a tree, as <see cref="DataFrame.PrintSchema()"/> prints it.</summary>
    public string TreeString() => (string)InJvm().Invoke("treeString")!;

    private JvmObjectReference InJvm() => DataTypeReference.Of(SparkEnvironment.JvmBridge, this);
}
