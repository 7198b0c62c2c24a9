namespace Gozcu.Hosting.CommandLine;

/// <summary>One example of <c>--help</c>.</summary>
/// <param name="Arguments">What follows the command's name.</param>
/// <param name="Explanation">What it does, in a few words.</param>
public sealed record Example(string Arguments, string Explanation);
