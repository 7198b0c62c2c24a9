using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker;

/// <summary>
/// Whether a process knows all cultures, from ICU, or the invariant one alone (<c>InvariantGlobalization</c>). The worker takes the driver's mode, whatever its own files say; loading ICU takes time, which an invariant program does not pay.
/// </summary>
internal static partial class GlobalizationMode
{
    private const string PredefinedSwitch = "System.Globalization.PredefinedCulturesOnly";
    private const string InvariantVariable = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private const string PredefinedVariable = "DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY";

    private static bool s_misses;

    /// <summary>Whether this process is in invariant mode: there all texts are ordered by their code units. Asking settles the mode for good, so <see cref="Adopt"/> comes first.</summary>
    public static bool IsInvariant => CultureInfo.InvariantCulture.CompareInfo.Compare("a", "B") > 0;

    /// <summary>What a worker's environment says of the driver's mode. Nothing is left to the worker's own files, which say otherwise.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment()
    {
        yield return new(InvariantVariable, IsInvariant ? "true" : "false");
        // As .NET does: the variable first, and without either only an invariant program knows no more cultures than ICU lists.
        var predefinedOnly = AppContext.TryGetSwitch(PredefinedSwitch, out var given) ? given : IsInvariant;
        yield return new(PredefinedVariable, EnvironmentVariables.Read(PredefinedVariable) ?? (predefinedOnly ? "true" : "false"));
    }

    /// <summary>
    /// Takes the driver's mode for this process, at its start. .NET reads the variables itself; but where ICU is missing it would end the process at the first culture that is asked for, so the process
    /// becomes an invariant one, and <see cref="Check"/> refuses its tasks.
    /// </summary>
    public static void Adopt()
    {
        s_misses = KnowsCultures() && !LoadIcu();
        if (s_misses)
        {
            System.Environment.SetEnvironmentVariable(InvariantVariable, "true");
        }
    }

    /// <exception cref="ProtocolException">The driver knows cultures that this machine cannot.</exception>
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

    /// <summary>Loads ICU as .NET does at the first culture that is asked for; there its absence ends the process.</summary>
    private static bool LoadIcu()
    {
        try
        {
            return OperatingSystem.IsWindows() || LoadIcuLibraries() != 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // This .NET loads it otherwise, and will say so itself.
            return true;
        }
    }

    [LibraryImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    private static partial int LoadIcuLibraries();
}
