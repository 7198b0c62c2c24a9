using System.Reflection;
using Confluent.Kafka;

namespace Gozcu.Hosting.Kafka;

/// <summary>
/// Makes Confluent.Kafka's consumer work on a librdkafka before 2.1, such as Debian 12's 2.0.2: for each record it asks for the leader's epoch, which
/// that library does not know, and ends with an <see cref="EntryPointNotFoundException"/>. The answer becomes -1, librdkafka's own for "not known".
/// </summary>
internal static class OlderLibrdkafka
{
    private const int FirstWithLeaderEpoch = 0x02010000;

    public static void Adapt()
    {
        // Asking for the version loads the library, and only then are the entry points in their fields.
        if (Library.Version >= FirstWithLeaderEpoch)
        {
            return;
        }
        Replace("_message_leader_epoch", nameof(UnknownEpoch));
        Replace("_topic_partition_get_leader_epoch", nameof(UnknownEpoch));
        Replace("_topic_partition_set_leader_epoch", nameof(IgnoreEpoch));
    }

    private static void Replace(string entryPoint, string replacement)
    {
        var field =
            typeof(Handle)
                .Assembly.GetType("Confluent.Kafka.Impl.Librdkafka")
                ?.GetField(entryPoint, BindingFlags.Static | BindingFlags.NonPublic)
            ?? throw new NotSupportedException(
                $"This Confluent.Kafka has no entry point {entryPoint} to replace, and librdkafka {Library.VersionString} is too old for it: "
                    + "install librdkafka 2.1 or newer."
            );
        var method = typeof(OlderLibrdkafka).GetMethod(replacement, BindingFlags.Static | BindingFlags.NonPublic)!;
        field.SetValue(null, method.CreateDelegate(field.FieldType));
    }

    private static int UnknownEpoch(nint nothing) => -1;

    private static void IgnoreEpoch(nint nothing, int epoch) { }
}
