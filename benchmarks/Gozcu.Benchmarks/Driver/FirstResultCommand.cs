using Gozcu.Benchmarks.Measuring;
using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;

namespace Gozcu.Benchmarks.Driver;

/// <summary>The command <c>first-result</c>, whose process <c>driver</c> measures.</summary>
public sealed class FirstResultCommand : Command<FirstResultOptions>
{
    /// <inheritdoc/>
    public override string Name => "first-result";

    /// <inheritdoc/>
    public override string Summary => "Starts Spark, counts some rows and ends: what `driver` times.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [new("", "how long a small program takes")];

    /// <inheritdoc/>
    public override Task<int> RunAsync(FirstResultOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var spark = SessionSettings.Start(SessionSettings.Of("local[2]", options.Memory));
        context.Console.Info($"{spark.Range(1000).SelectExpr("id * 2 AS twice").Count()}");
        spark.Stop();
        return Task.FromResult(ExitCode.Done);
    }
}
