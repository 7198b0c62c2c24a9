namespace Microsoft.Spark;

/// <summary>Marks what depends on Spark's version.</summary>
[AttributeUsage(AttributeTargets.All)]
public abstract class VersionAttribute : Attribute
{
    /// <summary>Of a version of Spark.</summary>
    protected VersionAttribute(string version) => Version = new Version(version);

    /// <summary>The version of Spark.</summary>
    public Version Version { get; }
}
