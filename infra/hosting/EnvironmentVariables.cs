namespace Gozcu.Hosting;

/// <summary>Environment variables that the programs read. This is the only class that reads them.</summary>
public static class EnvironmentVariables
{
    /// <summary>Name of the variable for the folder with the local services' data. Default: the user's state folder.</summary>
    public const string State = "GOZCU_STATE";

    /// <summary>Returns the value of a variable, or null if it is unset or empty.</summary>
    public static string? Get(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
