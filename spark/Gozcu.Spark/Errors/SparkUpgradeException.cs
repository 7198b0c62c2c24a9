namespace Microsoft.Spark;

/// <summary>The result depends on the version of Spark and a setting must say which is meant; the message names it.</summary>
public class SparkUpgradeException : JvmException
{
    /// <summary>An exception with a message only.</summary>
    public SparkUpgradeException(string message)
        : base(message) { }

    internal SparkUpgradeException(JvmExceptionDetails details)
        : base(details) { }
}
