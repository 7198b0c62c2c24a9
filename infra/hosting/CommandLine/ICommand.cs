using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.CommandLine;

/// <summary>A command of a program. Implement it by deriving from <see cref="Command{TOptions}"/>.</summary>
public interface ICommand
{
    /// <summary>The word that chooses it.</summary>
    string Name { get; }

    /// <summary>One sentence on what it does.</summary>
    string Summary { get; }

    /// <summary>Examples for <c>--help</c>.</summary>
    IReadOnlyList<Example> Examples { get; }

    /// <summary>The options record.</summary>
    Type OptionsType { get; }

    /// <summary>Does the work. Returns one of <see cref="ExitCode"/>.</summary>
    Task<int> RunAsync(CommandOptions options, RunContext context, CancellationToken cancellationToken);
}
