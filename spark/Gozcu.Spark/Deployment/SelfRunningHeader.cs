using System.Globalization;
using System.Text;

namespace Microsoft.Spark.Deployment;

/// <summary>
/// What stands before an archive so that <c>sh FILE arguments</c> unpacks it and runs the application. Spark's standalone cluster brings exactly one file to the node that runs a driver, and only one whose name ends in
/// <c>.jar</c>; it does not mind that it is none.
/// </summary>
internal static class SelfRunningHeader
{
    private const int OffsetDigits = 6;

    /// <summary>
    /// The header. The application's cache, where the driver packs it for the executors, is beside it: whoever runs Spark on a node may have no home, and Spark hands on the submitter's environment,
    /// whose folders the node may not have.
    /// </summary>
    /// <param name="program">The application's main assembly, as it is named in the archive.</param>
    /// <param name="withRuntime">Whether .NET is in the archive.</param>
    public static byte[] For(string program, bool withRuntime)
    {
        var placeholder = new string('0', OffsetDigits);
        var dotnet = withRuntime ? $"\"$folder/{ArchiveContents.RuntimeFolder}/dotnet\"" : "dotnet";
        var script = $"""
            #!/bin/sh
            # An application packed by Gozcu: unpacks itself into a folder beside it and runs there.
            set -e
            folder=$(cd "$(dirname "$0")" && pwd)/{ApplicationShipping.Folder}
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
