using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Command of a program. Implement it by deriving from <see cref="Command{TOptions}"/>.</summary>
public interface ICommand
{
    /// <summary>Name of the command on the command line.</summary>
    string Name { get; }

    /// <summary>Description of the command in one sentence.</summary>
    string Summary { get; }

    /// <summary>Examples for <c>--help</c>.</summary>
    IReadOnlyList<Example> Examples { get; }

    /// <summary>Type of the options record.</summary>
    Type OptionsType { get; }

    /// <summary>Runs the command and returns one of the codes in <see cref="ExitCode"/>.</summary>
    Task<int> RunAsync(CommandOptions options, RunContext context, CancellationToken cancellationToken);
}
