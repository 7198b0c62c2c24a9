namespace Microsoft.Spark.Extensions.Delta;

/// <summary>Names and texts as SQL writes them.</summary>
internal static class SqlName
{
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    public static string Text(string text) =>
        $"'{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
