using System.Text;
using Gozcu.Models.Alerts;

namespace Gozcu.Jobs.StoreStream.Elasticsearch.Documents;

/// <summary>Level that records of an output topic must have.</summary>
internal sealed class StoredLevel
{
    /// <summary>Name of the level of foreign records.</summary>
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

    /// <summary>Name of the level.</summary>
    public string Name { get; }

    /// <summary>Name of the level in UTF-8.</summary>
    public byte[] Utf8Name { get; }

    /// <summary>True if its records have a score.</summary>
    public bool IsScored { get; }

    /// <summary>True if its records are alerts.</summary>
    public bool IsAlarm { get; }

    /// <summary>Returns the level of a topic, whatever its prefix; null if it is not an output topic.</summary>
    public static StoredLevel? OfTopic(string topic) => Array.Find(All, level => topic.EndsWith(level._suffix, StringComparison.Ordinal));
}
