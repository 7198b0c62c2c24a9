using System.Reflection;
using System.Runtime.InteropServices;
using Confluent.Kafka;

namespace Gozcu.Hosting.Kafka;

/// <summary>
/// Lets Confluent.Kafka find librdkafka where the package librdkafka.redist is not to be had and the system's own library serves. Debian's carries
/// only its versioned name (<c>librdkafka.so.1</c>), which .NET does not try by itself.
/// </summary>
public static class SystemLibrdkafka
{
    private static readonly Lazy<bool> Resolver = new(Register);

    /// <summary>Call before Confluent.Kafka's first use; <see cref="KafkaClients"/> does. A second call does nothing.</summary>
    public static void Use() => _ = Resolver.Value;

    private static bool Register()
    {
        NativeLibrary.SetDllImportResolver(typeof(Handle).Assembly, Resolve);
        OlderLibrdkafka.Adapt();
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        // The library that the package brings lies in the application's folder and wins.
        if (NativeLibrary.TryLoad(name, assembly, path, out var library))
        {
            return library;
        }
        var versioned = name switch
        {
            "librdkafka" => "librdkafka.so.1",
            "libdl" => "libdl.so.2",
            _ => null,
        };
        return versioned is not null && NativeLibrary.TryLoad(versioned, assembly, path, out library) ? library : nint.Zero;
    }
}
