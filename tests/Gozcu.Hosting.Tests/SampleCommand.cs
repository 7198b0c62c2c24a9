using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Hosting.Tests;

internal sealed class SampleCommand : Command<SampleCommand.Options>
{
    public enum Speed
    {
        AsFastAsPossible,
        Real,
    }

    public sealed record Options : CommandOptions
    {
        [Option("The share of rows that go to training.")]
        [System.ComponentModel.DataAnnotations.Range(0.0, 1.0)]
        public double Fraction { get; init; } = 0.7;

        [Option("How fast.")]
        public Speed Speed { get; init; } = Speed.Real;

        [Option("How long to wait.")]
        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

        [Option("Where to look; may be given more than once.", ValueName = "DIR")]
        public IReadOnlyList<string> Folder { get; init; } = [];

        [Option("The data set.", Required = true)]
        public string? Dataset { get; init; }

        [Option("Where it is.")]
        public Uri? Address { get; init; }

        [Option("What opens it.", Secret = true)]
        public int Pin { get; init; }

        [Option("What to do.")]
        public string Act { get; init; } = "nothing";
    }

    public Options? Seen { get; private set; }

    public override string Name => "sample";

    public override string Summary => "Shows how a command works.";

    public override IReadOnlyList<Example> Examples => [new("--dataset ai4i2020 --fraction 0.5", "half for training")];

    public override Task<int> RunAsync(Options options, RunContext context, CancellationToken cancellationToken)
    {
        Seen = options;
        context.Report.Set("rows", new { read = 3, rejected = 1 });
        return options.Act switch
        {
            "fail" => throw new InvalidOperationException("It broke.", new IOException("The disk is full.")),
            "wait" => WaitAsync(cancellationToken),
            "usage" => throw new UsageException("--act is usage, but must not be."),
            _ => Task.FromResult(ExitCode.Done),
        };
    }

    /// <summary>Works until it is interrupted, which what it works with does not bear.</summary>
    private async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => throw new IOException("The engine is gone."));
        Waiting.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return ExitCode.Done;
    }

    /// <summary>Completed when <c>--act wait</c> has begun to wait.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
