namespace Microsoft.Spark;

/// <summary>The result depends on the version of Spark, and a setting must select one; the message names the setting.</summary>
public class SparkUpgradeException : JvmException
{
    /// <summary>Creates an exception from a message alone.</summary>
    public SparkUpgradeException(string message)
        : base(message) { }

    internal SparkUpgradeException(JvmExceptionDetails details)
        : base(details) { }
}
