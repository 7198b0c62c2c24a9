using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Registers functions under names for SQL, within a session.</summary>
public sealed partial class UdfRegistration : IJvmObjectReferenceProvider
{
    internal UdfRegistration(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the session's registry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Registers a function implemented by a Java class.</summary>
    /// <typeparam name="TResult">.NET type of the result, which determines the SQL type.</typeparam>
    /// <param name="name">Name of the function in SQL.</param>
    /// <param name="className">Name of the Java class.</param>
    public void RegisterJava<TResult>(string name, string className) =>
        Reference.Invoke("registerJava", name, className, DataTypeReference.Of(Reference.Jvm, DotnetTypes.ToDataType(typeof(TResult))));

    /// <summary>Registers an aggregate function implemented by a Java class.</summary>
    /// <param name="name">Name of the function in SQL.</param>
    /// <param name="className">Name of the Java class.</param>
    public void RegisterJavaUDAF(string name, string className) => Reference.Invoke("registerJavaUDAF", name, className);

    internal void Register(string name, UserDefinedFunction function) => Reference.Invoke("registerPython", name, function.ReferenceForSql);
}
