using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Values with parts as constants: they travel as a batch of one row, so that they are of just their type and as many as they like.</summary>
internal static class NestedLiteral
{
    /// <summary>A constant column.</summary>
    /// <param name="value">The value, not null.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="InvalidCastException">A part of the value does not fit its type.</exception>
    internal static Column Create(object value, DataType type)
    {
        IJvmBridge jvm = SparkEnvironment.JvmBridge;
        var schema = new StructType([new StructField("value", type)]);
        JvmObjectReference jvmSchema = DataTypeReference.Of(jvm, schema);
        var converters = (JvmObjectReference)jvm.ReadStaticField("org.apache.spark.sql.execution.arrow.ArrowConverters$", "MODULE$")!;
        JvmObjectReference bytes = jvm.CallConstructor("java.io.ByteArrayInputStream", (object)Bytes(value, schema));
        object? channel = jvm.CallStaticJavaMethod("java.nio.channels.Channels", "newChannel", (object)bytes);
        JvmObjectReference rows = converters.InvokeObject(
            "fromBatchIterator",
            converters.Invoke("getBatchesFromStream", channel),
            jvmSchema,
            "UTC",
            false,
            null
        );

        // Arrow's own rows lose their memory, and their copy() fails on arrays with nulls. A compiled projection would be of a class that shares its name with others, which the gateway confuses.
        JvmObjectReference jvmType = DataTypeReference.Of(jvm, type);
        JvmObjectReference field = jvm.CallConstructor("org.apache.spark.sql.catalyst.expressions.BoundReference", 0, jvmType, true);
        var projection = (JvmObjectReference)
            jvm.CallStaticJavaMethod(
                "org.apache.spark.sql.catalyst.expressions.InterpretedUnsafeProjection",
                "createProjection",
                (object)jvm.ToSeq(new object[] { field })
            )!;
        JvmObjectReference row = projection.InvokeObject("apply", rows.InvokeObject("next")).InvokeObject("copy");

        // Looking for another row is what lets Arrow's memory go.
        rows.Invoke("hasNext");
        JvmObjectReference literal = jvm.CallConstructor(
            "org.apache.spark.sql.catalyst.expressions.Literal",
            row.Invoke("get", 0, jvmType),
            jvmType
        );
        return new Column(jvm.CallConstructor("org.apache.spark.sql.Column", (object)literal));
    }

    /// <summary>A constant column of parts as one literal; any other constant as it is.</summary>
    internal static Column Fold(Column constant)
    {
        JvmObjectReference expression = constant.Reference.InvokeObject("expr");
        JvmObjectReference type = expression.InvokeObject("dataType");
        if ((string)type.Invoke("typeName")! is not ("array" or "map" or "struct"))
        {
            return constant;
        }

        IJvmBridge jvm = expression.Jvm;
        JvmObjectReference literal = jvm.CallConstructor(
            "org.apache.spark.sql.catalyst.expressions.Literal",
            expression.Invoke("eval", new object?[] { null }),
            type
        );
        return new Column(jvm.CallConstructor("org.apache.spark.sql.Column", (object)literal));
    }

    private static byte[] Bytes(object value, StructType schema)
    {
        var row = new RowWriter(schema);
        row.Append([value]);
        using var stream = new MemoryStream();
        var writer = new ArrowStreamWriter(stream, row.Schema);
        writer.Write(row.Build());
        writer.End();
        return stream.ToArray();
    }
}
