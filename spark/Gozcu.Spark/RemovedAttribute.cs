namespace Microsoft.Spark;

/// <summary>Version of Spark in which the member was removed.</summary>
/// <param name="version">Version, such as 3.1.0.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class RemovedAttribute(string version) : VersionAttribute(version);
