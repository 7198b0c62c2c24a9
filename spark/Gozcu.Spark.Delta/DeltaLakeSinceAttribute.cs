namespace Microsoft.Spark.Extensions.Delta;

/// <summary>The version from which on Delta Lake has had this.</summary>
/// <param name="version">The version, such as 1.2.0.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class DeltaLakeSinceAttribute(string version) : VersionAttribute(version);
