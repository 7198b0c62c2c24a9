using Microsoft.Spark.Sql;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>
/// The settings of a session that is measured, made once for C# and for PySpark: a side with less memory or another switch would be another measurement. The script
/// in Python gets them as JSON, its last argument.
/// </summary>
internal static class SessionSettings
{
    /// <summary>The heap that holds a large result twice, as Spark's driver does when it hands one over.</summary>
    public const string Memory = "4g";

    /// <summary>Returns the settings by name.</summary>
    /// <param name="master">Spark's master.</param>
    /// <param name="memory">The driver's heap, which under <c>local</c> is everything's.</param>
    /// <param name="more">What a measurement needs besides.</param>
    public static IReadOnlyDictionary<string, string> Of(
        string master,
        string memory,
        params ReadOnlySpan<(string Name, string Value)> more
    )
    {
        var settings = new Dictionary<string, string>
        {
            ["spark.master"] = master,
            ["spark.app.name"] = "Gozcu benchmarks",
            ["spark.driver.memory"] = memory,
            ["spark.ui.enabled"] = "false",
            ["spark.ui.showConsoleProgress"] = "false",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return settings;
    }

    /// <summary>Starts a session with them.</summary>
    public static SparkSession Start(IReadOnlyDictionary<string, string> settings)
    {
        var builder = SparkSession.Builder();
        foreach (var (name, value) in settings)
        {
            builder.Config(name, value);
        }

        return builder.GetOrCreate();
    }
}
