namespace Gozcu.Services.Lifecycle;

/// <summary>Text files embedded in the assembly.</summary>
internal static class Resource
{
    /// <summary>Returns the text of the file with a name.</summary>
    public static string Read(string name)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Returns the text with each <c>{name}</c> of <paramref name="values"/> replaced.</summary>
    public static string Fill(string name, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = Read(name);
        foreach (var (key, value) in values)
        {
            text = text.Replace("{" + key + "}", FormattableString.Invariant($"{value}"), StringComparison.Ordinal);
        }
        return text;
    }
}
