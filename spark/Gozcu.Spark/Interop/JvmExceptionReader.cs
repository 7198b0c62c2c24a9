using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Interop;

/// <summary>Turns a Java exception, held in the JVM, into the .NET exception that stands for it.</summary>
internal static class JvmExceptionReader
{
    private const int MaximumCauses = 16;

    internal static JvmException Read(JvmObjectReference throwable) => Read(throwable, withStackTrace: true, depth: 0);

    private static JvmException Read(JvmObjectReference throwable, bool withStackTrace, int depth)
    {
        IJvmBridge jvm = throwable.Jvm;
        string[] classes = ClassNames(throwable);
        bool isSparkThrowable = IsInstance(jvm, "org.apache.spark.SparkThrowable", throwable);
        JvmObjectReference? cause = depth < MaximumCauses ? (JvmObjectReference?)throwable.Invoke("getCause") : null;

        string? message = (string?)throwable.Invoke("getMessage");
        if (cause is not null && message?.StartsWith("Exception thrown in awaitResult", StringComparison.Ordinal) == true)
        {
            // Only says that one thread of Spark waited for another, which failed.
            return Read(cause, withStackTrace, depth + 1);
        }

        var details = new JvmExceptionDetails(
            classes[0],
            message,
            withStackTrace ? (string?)jvm.CallStaticJavaMethod("org.apache.spark.util.Utils", "exceptionString", throwable) : null,
            isSparkThrowable ? (string?)throwable.Invoke("getErrorClass") : null,
            isSparkThrowable ? (string?)throwable.Invoke("getSqlState") : null,
            // What a function of this program has thrown comes back as itself.
            (jvm as JvmBridge)?.Callbacks.FindError(message) ?? (cause is null ? null : Read(cause, withStackTrace: false, depth + 1))
        );

        foreach (string name in classes)
        {
            switch (name)
            {
                case "org.apache.spark.sql.catalyst.parser.ParseException":
                    return new ParseException(details);
                case "org.apache.spark.sql.AnalysisException":
                    return new AnalysisException(details);
                case "org.apache.spark.sql.streaming.StreamingQueryException":
                    return new StreamingQueryException(details);
            }
        }

        return new JvmException(details);
    }

    private static bool IsInstance(IJvmBridge jvm, string className, JvmObjectReference instance)
    {
        var type = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.util.Utils", "classForName", className, true, false)!;
        return (bool)type.Invoke("isInstance", instance)!;
    }

    /// <summary>The class's name, then those of its superclasses.</summary>
    private static string[] ClassNames(JvmObjectReference instance)
    {
        var names = new List<string>();
        for (
            var type = (JvmObjectReference?)instance.Invoke("getClass");
            type is not null;
            type = (JvmObjectReference?)type.Invoke("getSuperclass")
        )
        {
            names.Add((string)type.Invoke("getName")!);
        }

        return [.. names];
    }
}
