namespace Gozcu.Services.Processes;

/// <summary>How a service's process is started.</summary>
/// <param name="Program">What to run.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">Variables it gets besides those that <see cref="ServiceEnvironment"/> keeps of ours.</param>
/// <param name="User">The user it runs as when that is not ours.</param>
internal sealed record ServiceCommand(
    string Program,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    uint? User = null
);
