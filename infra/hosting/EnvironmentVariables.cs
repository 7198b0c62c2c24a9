namespace Gozcu.Hosting;

/// <summary>The environment variables that Gozcu's programs read. The only place that reads them.</summary>
public static class EnvironmentVariables
{
    /// <summary>Folder for what is fetched or built once: runtimes, downloaded data. Default: the user's cache folder.</summary>
    public const string Cache = "GOZCU_CACHE";

    /// <summary>Folder for the local services' data. Default: the user's state folder.</summary>
    public const string State = "GOZCU_STATE";

    /// <summary>The value of a variable, or null when it is unset or empty.</summary>
    public static string? Get(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
