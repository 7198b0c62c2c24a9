using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>Gives C# functions names that SQL knows, within a session.</summary>
public sealed partial class UdfRegistration : IJvmObjectReferenceProvider
{
    internal UdfRegistration(JvmObjectReference reference) => Reference = reference;

    /// <summary>The session's registry in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>Registers a function of a Java class.</summary>
    /// <typeparam name="TResult">The .NET type of its result, which decides the SQL type.</typeparam>
    public void RegisterJava<TResult>(string name, string className) =>
        Reference.Invoke("registerJava", name, className, DataTypeReference.Of(Reference.Jvm, DotnetTypes.ToDataType(typeof(TResult))));

    /// <summary>Registers an aggregate function of a Java class.</summary>
    public void RegisterJavaUDAF(string name, string className) => Reference.Invoke("registerJavaUDAF", name, className);

    internal void Register(string name, UserDefinedFunction function) => Reference.Invoke("registerPython", name, function.ReferenceForSql);
}
