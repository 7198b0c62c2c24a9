using Gozcu.Kibana.Description;

namespace Gozcu.Kibana.Boards;

/// <summary>Alert rules.</summary>
internal static class Rules
{
    private const double CriticalPerMinute = 10;
    private const double RejectedShare = 0.05;
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    /// <summary>Creates the rules.</summary>
    /// <param name="topics">Topics that are watched for silence one by one; none to watch them together.</param>
    public static IReadOnlyList<AlertRule> Make(IReadOnlyList<string> topics) =>
        [
            new AlertRule(
                "Gozcu: many critical alerts",
                "More than 10 critical alerts within a minute. The board of alerts shows who and why.",
                Selections.Critical,
                Average: null,
                Below: false,
                CriticalPerMinute,
                TimeSpan.FromMinutes(1)
            ),
            new AlertRule(
                "Gozcu: many rejected records",
                "More than 5 % of the records of five minutes could not be used. The board of the model shows the reasons.",
                Selections.All,
                Fields.Rejected,
                Below: false,
                RejectedShare,
                TimeSpan.FromMinutes(5)
            ),
            new AlertRule(
                "Gozcu: scoring is behind",
                "Records took more than a minute from measurement to score, on average over five minutes. Look at score-stream.",
                Selections.All,
                Fields.Delay,
                Below: false,
                Behind.TotalMilliseconds,
                TimeSpan.FromMinutes(5)
            ),
            .. topics.Count == 0 ? [Silent("Gozcu: silence", "Nothing", Selections.All)] : topics.Select(OfTopic),
        ];

    private static AlertRule OfTopic(string topic) =>
        Silent($"Gozcu: silence of {topic}", $"Nothing of the topic {topic}", [Filter.Is(Fields.Topic, topic)]);

    private static AlertRule Silent(string title, string what, IReadOnlyList<Filter> filters) =>
        new(
            title,
            what + " was stored for five minutes. Look at the producers, Kafka, score-stream and store-stream, in this order.",
            filters,
            Average: null,
            Below: true,
            Threshold: 1,
            Silence
        );
}
