namespace Microsoft.Spark.Extensions.Delta;

/// <summary>Version of Delta Lake in which the member was added.</summary>
/// <param name="version">Version, such as 1.2.0.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class DeltaLakeSinceAttribute(string version) : VersionAttribute(version);
