using System.Reflection;

namespace Gozcu.Charts.Rendering;

/// <summary>Reads files embedded in this assembly.</summary>
internal static class EmbeddedFile
{
    /// <summary>Returns the bytes of a file.</summary>
    /// <param name="name">Path in the project, with slashes.</param>
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
