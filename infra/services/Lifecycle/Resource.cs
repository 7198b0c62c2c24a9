namespace Gozcu.Services.Lifecycle;

/// <summary>Text files that travel inside the assembly.</summary>
internal static class Resource
{
    /// <summary>The text of the file of that name.</summary>
    public static string Read(string name)
    {
        using var stream =
            typeof(Resource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The text with each <c>{name}</c> of <paramref name="values"/> replaced.</summary>
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
