using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Base class of a command whose options are the record <typeparamref name="TOptions"/>.</summary>
public abstract class Command<TOptions> : ICommand
    where TOptions : CommandOptions, new()
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <inheritdoc/>
    public Type OptionsType => typeof(TOptions);

    /// <summary>Runs the command. Returns one of the codes in <see cref="ExitCode"/>; throws if the command fails.</summary>
    public abstract Task<int> RunAsync(TOptions options, RunContext context, CancellationToken cancellationToken);

    Task<int> ICommand.RunAsync(CommandOptions options, RunContext context, CancellationToken cancellationToken) =>
        RunAsync((TOptions)options, context, cancellationToken);
}
