namespace Gozcu.Models;

/// <summary>The environment variables that the models read. The only place in this project that reads them.</summary>
public static class EnvironmentVariables
{
    /// <summary>Folder that holds the data sets' files.</summary>
    public const string Data = "GOZCU_DATA";

    /// <summary>Folder for what is downloaded once.</summary>
    public const string Cache = "GOZCU_CACHE";

    /// <summary>The value of a variable, or null when it is unset or empty.</summary>
    public static string? Get(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
