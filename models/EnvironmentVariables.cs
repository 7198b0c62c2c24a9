namespace Gozcu.Models;

/// <summary>Environment variables that the models read. This is the only class of the project that reads them.</summary>
public static class EnvironmentVariables
{
    /// <summary>Name of the variable for the folder with the data sets' files.</summary>
    public const string Data = "GOZCU_DATA";

    /// <summary>Name of the variable for the cache folder, which holds downloads.</summary>
    public const string Cache = CacheFolder.Variable;

    /// <summary>Returns the value of a variable, or null if it is unset or empty.</summary>
    public static string? Get(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
