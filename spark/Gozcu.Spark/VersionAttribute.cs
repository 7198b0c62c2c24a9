namespace Microsoft.Spark;

/// <summary>Marks a member that depends on the version of Spark.</summary>
[AttributeUsage(AttributeTargets.All)]
public abstract class VersionAttribute : Attribute
{
    /// <summary>Creates the attribute for a version of Spark.</summary>
    protected VersionAttribute(string version) => Version = new Version(version);

    /// <summary>Version of Spark.</summary>
    public Version Version { get; }
}
