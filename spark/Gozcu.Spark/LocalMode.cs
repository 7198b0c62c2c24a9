using System.Text.RegularExpressions;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark;

/// <summary>
/// Defaults of an application whose executor is the driver itself. Its ports are private to the application: they are on loopback and only accept its own messages. Spark creates
/// the secret for them in memory, anew for each application.
/// </summary>
internal static partial class LocalMode
{
    private const string JvmConf = "org.apache.spark.SparkConf";
    private const string Master = "spark.master";
    private const string Host = "spark.driver.host";
    private const string BindAddress = "spark.driver.bindAddress";

    private static readonly KeyValuePair<string, string>[] Defaults = [new("spark.authenticate", "true"), new(Host, "localhost")];

    /// <summary>
    /// Tests whether a master is local: <c>local</c>, <c>local[4]</c>, <c>local[*,2]</c>. A <c>local-cluster</c> has its own executors, and Spark creates no secret for it.
    /// </summary>
    public static bool Is(string? master) => master is not null && Local().IsMatch(master);

    /// <summary>Adds the defaults that neither the settings nor spark-submit and the configuration files set. No effect on a running application.</summary>
    public static void AddDefaults(IJvmBridge jvm, Dictionary<string, string> settings)
    {
        var contexts = (JvmObjectReference)jvm.ReadStaticField("org.apache.spark.SparkContext$", "MODULE$")!;
        if (contexts.InvokeObject("getActive").ReadOption() is not null)
        {
            return;
        }

        var given = new SparkConf(jvm.CallConstructor(JvmConf, true));
        if (!Is(settings.GetValueOrDefault(Master) ?? given.GetOption(Master)))
        {
            return;
        }

        var says = settings.ContainsKey(BindAddress);
        foreach (var (key, value) in Missing(given))
        {
            if (!(says && key == Host))
            {
                settings.TryAdd(key, value);
            }
        }
    }

    /// <summary>Returns the settings for a new application, with the defaults.</summary>
    public static JvmObjectReference WithDefaults(SparkConf conf)
    {
        var copy = new SparkConf(conf.Reference.InvokeObject("clone"));
        if (Is(copy.GetOption(Master)))
        {
            copy.SetAll(Missing(copy));
        }

        return copy.Reference;
    }

    private static KeyValuePair<string, string>[] Missing(SparkConf given) =>
        [.. Defaults.Where(setting => !given.Contains(setting.Key) && !(setting.Key == Host && SaysAddress(given)))];

    private static bool SaysAddress(SparkConf given) => EnvironmentVariables.LocalAddress is not null || given.Contains(BindAddress);

    [GeneratedRegex(@"^local(\[\s*([0-9]+|\*)\s*(,\s*[0-9]+\s*)?\])?$")]
    private static partial Regex Local();
}
