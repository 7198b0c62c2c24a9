namespace Microsoft.Spark;

/// <summary>Version of Spark in which the member was added.</summary>
/// <param name="version">Version, such as 3.1.0.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class SinceAttribute(string version) : VersionAttribute(version);
