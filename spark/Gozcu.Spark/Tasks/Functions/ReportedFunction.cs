namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A function together with the counter of its errors, as it is sent.</summary>
internal sealed record ReportedFunction(Delegate Function, IErrorCounter Errors);
