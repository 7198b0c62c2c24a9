namespace Microsoft.Spark.Sql;

/// <summary>Finds the name by which columns, plans and errors refer to a function.</summary>
internal static class FunctionName
{
    /// <summary>Returns the method's name; for a lambda, that of the method that contains it.</summary>
    public static string Of(Delegate function)
    {
        var name = function.Method.Name;

        // The compiler names a lambda in M <M>b__0, and a local function L in it <M>g__L|0.
        var close = name.LastIndexOf('>');
        if (!name.StartsWith('<') || close < 0)
        {
            return name;
        }

        var local = name.AsSpan(close + 1);
        if (local.StartsWith("g__", StringComparison.Ordinal))
        {
            var end = local.IndexOf('|');
            return local[3..(end < 0 ? local.Length : end)].ToString();
        }

        var type = function.Method.DeclaringType;
        while (type is { DeclaringType: { } outer } && type.Name.StartsWith('<'))
        {
            type = outer;
        }

        var holder = name[1..close].Trim('<', '>', '$');
        return $"{(type is null || type.Name.StartsWith('<') ? "" : type.Name + ".")}{holder}.lambda";
    }
}
