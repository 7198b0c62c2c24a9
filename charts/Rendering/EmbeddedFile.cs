using System.Reflection;

namespace Gozcu.Charts.Rendering;

/// <summary>A file that this assembly carries.</summary>
internal static class EmbeddedFile
{
    /// <summary>Its bytes.</summary>
    /// <param name="name">The path in the project, with slashes.</param>
    public static byte[] Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
