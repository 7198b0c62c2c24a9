namespace Gozcu.Hosting.CommandLine;

/// <summary>Example of <c>--help</c>.</summary>
/// <param name="Arguments">Arguments after the command's name.</param>
/// <param name="Explanation">Effect of the command, in a few words.</param>
public sealed record Example(string Arguments, string Explanation);
