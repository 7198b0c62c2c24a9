using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;

namespace Microsoft.Spark.Interop;

/// <summary>Converts a Java exception in the JVM to the corresponding .NET exception.</summary>
internal static class JvmExceptionReader
{
    private const int MaximumCauses = 16;

    /// <summary>.NET exceptions by Java class, also for its subclasses; the most specific class takes precedence.</summary>
    private static readonly Dictionary<string, Func<JvmExceptionDetails, JvmException>> s_exceptions = new()
    {
        ["org.apache.spark.sql.catalyst.parser.ParseException"] = details => new ParseException(details),
        ["org.apache.spark.sql.AnalysisException"] = details => new AnalysisException(details),
        ["org.apache.spark.sql.streaming.StreamingQueryException"] = details => new StreamingQueryException(details),
        ["org.apache.spark.SparkException"] = details => new SparkException(details),
        ["org.apache.spark.SparkRuntimeException"] = details => new SparkRuntimeException(details),
        ["org.apache.spark.SparkUpgradeException"] = details => new SparkUpgradeException(details),
        ["java.lang.ArithmeticException"] = details => new SparkArithmeticException(details),
        ["java.lang.ArrayIndexOutOfBoundsException"] = details => new SparkArrayIndexOutOfBoundsException(details),
        ["java.lang.NumberFormatException"] = details => new SparkNumberFormatException(details),
        ["java.lang.IllegalArgumentException"] = details => new SparkIllegalArgumentException(details),
        ["java.lang.UnsupportedOperationException"] = details => new SparkUnsupportedOperationException(details),
        ["java.time.DateTimeException"] = details => new SparkDateTimeException(details),
        ["java.util.NoSuchElementException"] = details => new SparkNoSuchElementException(details),
    };

    internal static JvmException Read(JvmObjectReference throwable) => Read(throwable, withStackTrace: true, depth: 0);

    private static JvmException Read(JvmObjectReference throwable, bool withStackTrace, int depth)
    {
        IJvmBridge jvm = throwable.Jvm;
        JvmObjectReference? cause = depth < MaximumCauses ? (JvmObjectReference?)throwable.Invoke("getCause") : null;
        // Messages of Spark's parser begin with an empty line.
        string? message = ((string?)throwable.Invoke("getMessage"))?.TrimStart('\n');
        if (
            cause is not null
            && (
                message == "Task not serializable"
                || message?.StartsWith("Exception thrown in awaitResult", StringComparison.Ordinal) == true
            )
        )
        {
            // It only reports that a task could not be sent, or that a Spark thread waited for another that failed; the cause has the reason.
            return Read(cause, withStackTrace, depth + 1);
        }

        string[] classes = ClassNames(throwable);
        bool isNamed = IsInstance(jvm, "org.apache.spark.SparkThrowable", throwable) && throwable.Invoke("getErrorClass") is not null;
        bool hasPlace = isNamed && classes.Contains("org.apache.spark.sql.AnalysisException");
        bool isOfStream = classes[0] == "org.apache.spark.sql.streaming.StreamingQueryException";
        var details = new JvmExceptionDetails(
            classes[0],
            WorkerDeath.Explain(message),
            withStackTrace ? (string?)jvm.CallStaticJavaMethod("org.apache.spark.util.Utils", "exceptionString", throwable) : null,
            isNamed ? (string?)throwable.Invoke("getErrorClass") : null,
            isNamed ? (string?)InvokeInherited(throwable, "getSqlState") : null,
            isNamed ? ReadParameters(throwable) : new Dictionary<string, string>(),
            isNamed ? ReadContext(throwable) : [],
            // An exception that a function of this program has thrown is returned as it is.
            (jvm as JvmBridge)?.Callbacks.FindError(message) ?? (cause is null ? null : Read(cause, withStackTrace: false, depth + 1))
        )
        {
            Line = hasPlace ? (int?)throwable.InvokeObject("line").ReadOption() : null,
            StartPosition = hasPlace ? (int?)throwable.InvokeObject("startPosition").ReadOption() : null,
            StartOffset = isOfStream ? (string?)throwable.Invoke("startOffset") : null,
            EndOffset = isOfStream ? (string?)throwable.Invoke("endOffset") : null,
        };

        string? known = classes.FirstOrDefault(s_exceptions.ContainsKey);
        return known is null ? new JvmException(details) : s_exceptions[known](details);
    }

    private static Dictionary<string, string> ReadParameters(JvmObjectReference throwable) =>
        ((JvmObjectReference)InvokeInherited(throwable, "getMessageParameters")!)
            .ReadMap()
            .ToDictionary(parameter => (string)parameter.Key, parameter => (string?)parameter.Value ?? "null");

    private static QueryContext[] ReadContext(JvmObjectReference throwable) =>
        [
            .. ((JvmObjectReference)InvokeInherited(throwable, "getQueryContext")!)
                .ReadArray()
                .Cast<JvmObjectReference>()
                .Select(part => new QueryContext(
                    (string)part.Invoke("objectType")!,
                    (string)part.Invoke("objectName")!,
                    (int)part.Invoke("startIndex")!,
                    (int)part.Invoke("stopIndex")!,
                    (string)part.Invoke("fragment")!
                )),
        ];

    /// <summary>Calls a method that the class may inherit from an interface, as Delta's exceptions do. The gateway does not find such methods.</summary>
    private static object? InvokeInherited(JvmObjectReference instance, string method) =>
        instance.Jvm.CallStaticJavaMethod("org.apache.commons.lang3.reflect.MethodUtils", "invokeMethod", instance, method);

    private static bool IsInstance(IJvmBridge jvm, string className, JvmObjectReference instance)
    {
        var type = (JvmObjectReference)jvm.CallStaticJavaMethod("org.apache.spark.util.Utils", "classForName", className, true, false)!;
        return (bool)type.Invoke("isInstance", instance)!;
    }

    /// <summary>Returns the names of the class and its superclasses.</summary>
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
