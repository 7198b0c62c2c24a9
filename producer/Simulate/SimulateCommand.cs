using Gozcu.Hosting;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Running;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Simulate;

/// <summary>The command <c>simulate</c>: sends measurements of simulated stations to Kafka or writes them to a file.</summary>
public sealed class SimulateCommand : Command<SimulateOptions>
{
    /// <inheritdoc/>
    public override string Name => "simulate";

    /// <inheritdoc/>
    public override string Summary => "Simulates stations of sensors with labelled faults, into a Kafka topic or a file.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
        [
            new("", "three stations, a reading a second each, until Ctrl-C"),
            new(
                "--stations 100 --rate 5000/s --limit 1000000 --malformed 1%",
                "a million measurements of a hundred stations, some malformed"
            ),
            new("--output history.csv --limit 200000 --seed 7", "history for training; the same seed gives the same bytes"),
        ];

    /// <inheritdoc/>
    public override async Task<int> RunAsync(SimulateOptions options, RunContext context, CancellationToken cancellationToken)
    {
        var simulator = new Simulator(options, context.Console, context.Time);
        if (options.Output is null)
        {
            return (await simulator.SendAsync(cancellationToken)).Show(context);
        }
        var report = await simulator.WriteAsync(cancellationToken);
        context.Report.Set("file", report);
        context.Console.Info(
            $"{report.Path}: {report.Measurements:N0} measurements, {report.Bytes:N0} bytes, {report.Faults.Values.Sum():N0} with a fault"
        );
        return ExitCode.Done;
    }
}
