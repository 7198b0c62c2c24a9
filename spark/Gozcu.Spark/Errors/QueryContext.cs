namespace Microsoft.Spark;

/// <summary>The part of a query that an error is about.</summary>
/// <param name="ObjectType">The kind of object whose text holds the part, such as <c>VIEW</c>; empty for the text given to <c>Sql</c>.</param>
/// <param name="ObjectName">The object's name; empty for the text given to <c>Sql</c>.</param>
/// <param name="StartIndex">Where the part begins in the text, in UTF-16 units from 0; -1 when unknown.</param>
/// <param name="StopIndex">Where its last unit is; -1 when unknown.</param>
/// <param name="Fragment">The part's text.</param>
public sealed record QueryContext(string ObjectType, string ObjectName, int StartIndex, int StopIndex, string Fragment);
