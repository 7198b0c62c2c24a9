namespace Microsoft.Spark;

/// <summary>The version from which on Spark has had this.</summary>
/// <param name="version">The version, such as 3.1.0.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class SinceAttribute(string version) : VersionAttribute(version);
