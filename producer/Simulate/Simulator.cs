using System.Diagnostics;
using System.Text.Json;
using CsvHelper;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Simulate;

/// <summary>Simulates stations of sensors, into Kafka or a file. The same options give the same measurements.</summary>
/// <param name="options">Options of the simulation.</param>
/// <param name="console">Console for progress.</param>
/// <param name="time">Clock; null for the system's.</param>
public sealed class Simulator(SimulateOptions options, IProgramConsole console, TimeProvider? time = null)
{
    private const int ReportEvery = 1024;
    private static readonly DateTimeOffset FileStart = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Sends measurements to Kafka. Delivery failures and interruption are part of the report and throw no exception.</summary>
    /// <exception cref="UsageException">The options are not valid.</exception>
    /// <exception cref="DataSetException">The data set is unknown or its definition is not valid.</exception>
    /// <exception cref="KafkaUnreachableException">No broker answers.</exception>
    public async Task<ProductionReport> SendAsync(CancellationToken cancellationToken)
    {
        options.Validate();
        var dataSet = new DataSetCatalog().Open(options.Dataset);
        using var source = new SimulatedMeasurements(dataSet, options, options.Start ?? _time.GetUtcNow());
        var report = await new Production(options, dataSet, console, _time).RunAsync(
            $"simulate {dataSet.Name} to {options.Topic}",
            source,
            options.SpeedFactor,
            EventTime.Original,
            cancellationToken
        );
        return report with { Faults = source.Faults };
    }

    /// <summary>Writes measurements to the file of <see cref="SimulateOptions.Output"/>, which appears complete or not at all.</summary>
    /// <exception cref="UsageException">The options are not valid, or the file cannot be written.</exception>
    /// <exception cref="DataSetException">The data set is unknown or its definition is not valid.</exception>
    public async Task<SimulatedFileReport> WriteAsync(CancellationToken cancellationToken)
    {
        options.Validate();
        var path = Path.GetFullPath(options.Output ?? throw new UsageException("--output is missing: the file to write."));
        var dataSet = new DataSetCatalog().Open(options.Dataset);
        using var source = new SimulatedMeasurements(dataSet, options, options.Start ?? FileStart);
        var clock = Stopwatch.StartNew();
        var part = path + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.Read);
            await using (stream.ConfigureAwait(false))
            {
                await console.ProgressAsync(
                    $"simulate {dataSet.Name} to {path}",
                    options.Limit,
                    progress => Task.Run(() => Write(dataSet, source, stream, progress, cancellationToken), cancellationToken)
                );
            }
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output is {options.Output}, which cannot be written: {e.Message}", e);
        }
        finally
        {
            // A complete file has been renamed by now.
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
        return new SimulatedFileReport(
            dataSet.Name,
            path,
            options.Limit!.Value,
            source.Faults,
            new FileInfo(path).Length,
            clock.Elapsed.TotalSeconds
        );
    }

    private long Write(
        DataSetDefinition dataSet,
        SimulatedMeasurements source,
        Stream stream,
        IWorkProgress progress,
        CancellationToken cancellationToken
    )
    {
        if (options.Output!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            var settings = new CsvWriterOptions { Separator = dataSet.Format.Delimiter, NewLine = "\n" };
            using var csv = CsvWriter.Create(stream, settings, leaveOpen: true);
            source.WriteHeader(csv);
            return WriteAll(source, () => source.Write(csv), progress, cancellationToken);
        }
        using var json = new Utf8JsonWriter(stream, Production.JsonOptions);
        return WriteAll(
            source,
            () =>
            {
                source.Write(json, time: null);
                json.Flush();
                json.Reset();
                stream.WriteByte((byte)'\n');
            },
            progress,
            cancellationToken
        );
    }

    private long WriteAll(SimulatedMeasurements source, Action write, IWorkProgress progress, CancellationToken cancellationToken)
    {
        for (long done = 0; done < options.Limit; done++)
        {
            if (done % ReportEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report(done);
            }
            source.Read();
            write();
        }
        return options.Limit!.Value;
    }
}
