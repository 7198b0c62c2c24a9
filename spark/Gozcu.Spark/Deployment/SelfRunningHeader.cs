using System.Globalization;
using System.Text;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// Header before an archive that makes <c>sh FILE arguments</c> unpack it and run the application. Spark's standalone cluster brings exactly one file to the node that runs a
/// driver, and its name must end in <c>.jar</c>; the contents need not be a jar.
/// </summary>
internal static class SelfRunningHeader
{
    private const int OffsetDigits = 6;

    /// <summary>
    /// Returns the header. The application's cache, in which the driver packs it for the executors, is beside it: the user that runs Spark on a node may have no home, and Spark
    /// passes on the submitter's environment, whose folders may not exist on the node.
    /// </summary>
    /// <param name="program">Main assembly of the application, by its name in the archive.</param>
    /// <param name="withRuntime">True if .NET is in the archive.</param>
    public static byte[] For(string program, bool withRuntime)
    {
        var placeholder = new string('0', OffsetDigits);
        var dotnet = withRuntime ? $"\"$folder/{ArchiveContents.RuntimeFolder}/dotnet\"" : "dotnet";
        var script = $"""
            #!/bin/sh
            # An application packed by Gozcu: unpacks itself into a folder beside it and runs there.
            set -e
            folder=$(cd "$(dirname "$0")" && pwd)/{ApplicationArchive.Folder}
            mkdir -p "$folder"
            tail -c +{placeholder} "$0" | tar -xzf - -C "$folder"
            GOZCU_SUBMITTED=$(basename "$0") GOZCU_CACHE="$folder.cache"
            export GOZCU_SUBMITTED GOZCU_CACHE
            exec {dotnet} "$folder/{program}" "$@"

            """.ReplaceLineEndings("\n");
        var offset = (Encoding.UTF8.GetByteCount(script) + 1).ToString("D" + OffsetDigits, CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(script.Replace("+" + placeholder, "+" + offset, StringComparison.Ordinal));
    }
}
