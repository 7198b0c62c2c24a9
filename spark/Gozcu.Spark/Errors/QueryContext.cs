namespace Microsoft.Spark;

/// <summary>Part of a query that an error refers to.</summary>
/// <param name="ObjectType">Kind of object whose text contains the part, such as <c>VIEW</c>; empty for the text passed to <c>Sql</c>.</param>
/// <param name="ObjectName">Name of the object; empty for the text passed to <c>Sql</c>.</param>
/// <param name="StartIndex">Index of the first UTF-16 unit of the part, from 0; -1 if unknown.</param>
/// <param name="StopIndex">Index of its last unit; -1 if unknown.</param>
/// <param name="Fragment">Text of the part.</param>
public sealed record QueryContext(string ObjectType, string ObjectName, int StartIndex, int StopIndex, string Fragment);
