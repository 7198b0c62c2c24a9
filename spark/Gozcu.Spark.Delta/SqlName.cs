namespace Microsoft.Spark.Extensions.Delta;

/// <summary>Quotes names and strings for SQL.</summary>
internal static class SqlName
{
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    public static string Text(string text) =>
        $"'{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
