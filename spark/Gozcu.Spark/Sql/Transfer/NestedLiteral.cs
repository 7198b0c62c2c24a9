using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql.Transfer;

/// <summary>Creates constants from composite values. They are sent as a batch of one row, which keeps their exact type and allows any number of parts.</summary>
internal static class NestedLiteral
{
    /// <summary>Creates a constant column.</summary>
    /// <param name="value">Value, not null.</param>
    /// <param name="type">Type of the value.</param>
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

        // Arrow's rows lose their memory, and their copy() fails on arrays with nulls. A compiled projection has a class name that others share, which confuses the gateway.
        JvmObjectReference jvmType = DataTypeReference.Of(jvm, type);
        JvmObjectReference field = jvm.CallConstructor("org.apache.spark.sql.catalyst.expressions.BoundReference", 0, jvmType, true);
        var projection = (JvmObjectReference)
            jvm.CallStaticJavaMethod(
                "org.apache.spark.sql.catalyst.expressions.InterpretedUnsafeProjection",
                "createProjection",
                (object)jvm.ToSeq(new object[] { field })
            )!;
        JvmObjectReference row = projection.InvokeObject("apply", rows.InvokeObject("next")).InvokeObject("copy");

        // Requesting another row makes Arrow free its memory.
        rows.Invoke("hasNext");
        JvmObjectReference literal = jvm.CallConstructor(
            "org.apache.spark.sql.catalyst.expressions.Literal",
            row.Invoke("get", 0, jvmType),
            jvmType
        );
        return new Column(jvm.CallConstructor("org.apache.spark.sql.Column", (object)literal));
    }

    /// <summary>Folds a constant column that is built of parts into one literal; other constants are unchanged.</summary>
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
