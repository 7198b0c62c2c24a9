namespace Gozcu.Kibana.Description;

/// <summary>What can be done with a field.</summary>
public enum FieldType
{
    /// <summary>Exact words: counted by value, filtered.</summary>
    Keyword,

    /// <summary>A number: averaged, put into a histogram.</summary>
    Number,

    /// <summary>A moment.</summary>
    Date,

    /// <summary>Read by people only.</summary>
    Text,
}
