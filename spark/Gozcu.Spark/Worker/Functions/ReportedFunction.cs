using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function as it travels together with where its errors are counted.</summary>
internal sealed record ReportedFunction(Delegate Function, UdfErrors Errors);
