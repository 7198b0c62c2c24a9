namespace Gozcu.Kibana.Description;

/// <summary>Type of a field's values, which decides how it can be used.</summary>
public enum FieldType
{
    /// <summary>Exact text: can be grouped by value and filtered.</summary>
    Keyword,

    /// <summary>Number: can be averaged and put into a histogram.</summary>
    Number,

    /// <summary>Time.</summary>
    Date,

    /// <summary>Text for people only.</summary>
    Text,
}
