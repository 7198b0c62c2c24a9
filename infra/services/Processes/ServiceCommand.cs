namespace Gozcu.Services.Processes;

/// <summary>Command that starts a service's process.</summary>
/// <param name="Program">Program to run.</param>
/// <param name="Arguments">Arguments of the program.</param>
/// <param name="Environment">Environment variables in addition to those that <see cref="ServiceEnvironment"/> keeps.</param>
/// <param name="User">Id of the user it runs as; null for the current user.</param>
internal sealed record ServiceCommand(
    string Program,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    uint? User = null
);
