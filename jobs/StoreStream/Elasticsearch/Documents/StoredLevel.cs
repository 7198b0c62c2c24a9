using System.Text;
using Gozcu.Models.Alerts;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>What the store makes of the topic that a record is in: the level that the record must have.</summary>
internal sealed class StoredLevel
{
    /// <summary>The level of records that are not ours.</summary>
    public const string ForeignName = "foreign";

    private static readonly StoredLevel[] All =
    [
        new(OutputTopic.Scores, AlertLevel.Normal.Name(), isScored: true, isAlarm: false),
        new(OutputTopic.WarningAlerts, AlertLevel.Warning.Name(), isScored: true, isAlarm: true),
        new(OutputTopic.CriticalAlerts, AlertLevel.Critical.Name(), isScored: true, isAlarm: true),
        new(OutputTopic.DeadLetter, AlertLevels.DeadLetterName, isScored: false, isAlarm: false),
    ];

    private readonly string _suffix;

    private StoredLevel(OutputTopic topic, string name, bool isScored, bool isAlarm)
    {
        _suffix = new OutputTopics().Name(topic);
        (Name, IsScored, IsAlarm) = (name, isScored, isAlarm);
        Utf8Name = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>The level's name.</summary>
    public string Name { get; }

    /// <summary>The same in UTF-8.</summary>
    public byte[] Utf8Name { get; }

    /// <summary>Whether its records have a score.</summary>
    public bool IsScored { get; }

    /// <summary>Whether its records are alarms.</summary>
    public bool IsAlarm { get; }

    /// <summary>Returns the level of a topic, whatever its prefix; null when it is none of the output topics.</summary>
    public static StoredLevel? OfTopic(string topic) => Array.Find(All, level => topic.EndsWith(level._suffix, StringComparison.Ordinal));
}
