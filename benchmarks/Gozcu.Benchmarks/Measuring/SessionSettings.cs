using Microsoft.Spark.Sql;

namespace Gozcu.Benchmarks.Measuring;

/// <summary>
/// Settings of measured sessions, the same for C# and PySpark: with less memory or another setting on one side, the results could not be compared. The Python
/// script gets them as JSON in its last argument.
/// </summary>
internal static class SessionSettings
{
    /// <summary>Heap that can hold a large result twice, as Spark's driver does when it sends one.</summary>
    public const string Memory = "4g";

    /// <summary>Returns the settings by name.</summary>
    /// <param name="master">Master URL of Spark.</param>
    /// <param name="memory">Heap of the driver, which in local mode is that of everything.</param>
    /// <param name="more">Additional settings of a measurement.</param>
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

    /// <summary>Starts a session with the settings.</summary>
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
