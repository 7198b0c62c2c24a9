using Microsoft.Spark.Sql;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function together with the counter of its errors, as it is sent.</summary>
internal sealed record ReportedFunction(Delegate Function, UdfErrors Errors);
