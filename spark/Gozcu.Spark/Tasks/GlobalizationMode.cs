using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Tasks;

/// <summary>
/// Globalization mode of a process: all cultures, from ICU, or the invariant one only (<c>InvariantGlobalization</c>). The worker uses the driver's mode, regardless of its own
/// files. Loading ICU takes time, which an invariant program avoids.
/// </summary>
internal static partial class GlobalizationMode
{
    private const string PredefinedSwitch = "System.Globalization.PredefinedCulturesOnly";
    private const string InvariantVariable = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private const string PredefinedVariable = "DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY";

    private static bool s_misses;

    /// <summary>
    /// True if this process is in invariant mode, in which all strings are compared by code units. Reading it fixes the mode, so <see cref="Adopt"/> must be called before.
    /// </summary>
    public static bool IsInvariant => CultureInfo.InvariantCulture.CompareInfo.Compare("a", "B") > 0;

    /// <summary>Returns the variables that tell a worker the driver's mode. They replace what the worker's own files say.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment()
    {
        yield return new(InvariantVariable, IsInvariant ? "true" : "false");
        // As .NET does: the variable first, and without either only an invariant program knows no more cultures than ICU lists.
        var predefinedOnly = AppContext.TryGetSwitch(PredefinedSwitch, out var given) ? given : IsInvariant;
        yield return new(PredefinedVariable, EnvironmentVariables.Read(PredefinedVariable) ?? (predefinedOnly ? "true" : "false"));
    }

    /// <summary>
    /// Sets this process to the driver's mode, at its start. .NET reads the variables itself, but without ICU it would end the process at the first use of a culture. The process
    /// therefore becomes invariant, and <see cref="Check"/> rejects its tasks.
    /// </summary>
    public static void Adopt()
    {
        s_misses = KnowsCultures() && !LoadIcu();
        if (s_misses)
        {
            System.Environment.SetEnvironmentVariable(InvariantVariable, "true");
        }
    }

    /// <exception cref="ProtocolException">The driver has cultures that this machine does not have.</exception>
    public static void Check()
    {
        if (s_misses)
        {
            throw new ProtocolException(
                $"The driver knows cultures, from ICU, but on this executor ({System.Environment.MachineName}) no ICU can be loaded, so functions could give other results. Install it on all nodes (libicu), or build the application with <InvariantGlobalization>true</InvariantGlobalization>."
            );
        }
    }

    private static bool KnowsCultures() =>
        EnvironmentVariables.Read(InvariantVariable) is { } invariant
        && (invariant == "0" || invariant.Equals("false", StringComparison.OrdinalIgnoreCase));

    /// <summary>Loads ICU as .NET does at the first use of a culture, where a missing library would end the process.</summary>
    private static bool LoadIcu()
    {
        try
        {
            return OperatingSystem.IsWindows() || LoadIcuLibraries() != 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // This version of .NET loads it in another way, and reports errors itself.
            return true;
        }
    }

    [LibraryImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    private static partial int LoadIcuLibraries();
}
