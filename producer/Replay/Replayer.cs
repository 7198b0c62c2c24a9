using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Kafka;
using Gozcu.Hosting.Terminal;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Replay;

/// <summary>Sends the files of a data set to Kafka as if they were measured now.</summary>
/// <param name="options">Options of the replay.</param>
/// <param name="console">Console for progress.</param>
/// <param name="time">Clock; null for the system's.</param>
public sealed class Replayer(ReplayOptions options, IProgramConsole console, TimeProvider? time = null)
{
    /// <summary>Runs the replay. Delivery failures and interruption are part of the report and throw no exception.</summary>
    /// <exception cref="UsageException">The options are not valid.</exception>
    /// <exception cref="DataSetException">The data set is unknown or its definition is not valid.</exception>
    /// <exception cref="DataUnavailableException">The files are not available.</exception>
    /// <exception cref="InvalidDataException">A file does not match the definition.</exception>
    /// <exception cref="KafkaUnreachableException">No broker answers.</exception>
    public async Task<ProductionReport> RunAsync(CancellationToken cancellationToken)
    {
        options.Validate();
        var dataSet = new DataSetCatalog().Open(options.Dataset);
        Check(dataSet);
        var files = options.Input is null ? await LocateAsync(dataSet, cancellationToken) : InputFiles.At(dataSet, options.Input).Files;
        // Counting reads every file once, so that an unreadable file is found before anything is sent.
        var rows = await Task.Run(() => CsvMeasurements.CountRows(dataSet, files, cancellationToken), cancellationToken);
        using var source = new CsvMeasurements(dataSet, files, options.Loop, options.Loop == 0 ? null : rows * options.Loop);
        var what = $"replay {dataSet.Name} to {options.Topic}";
        var report = await new Production(options, dataSet, console, time ?? TimeProvider.System).RunAsync(
            what,
            source,
            options.SpeedFactor,
            options.Time,
            cancellationToken
        );
        return report with { Misfits = source.Misfits };
    }

    private void Check(DataSetDefinition dataSet)
    {
        if (dataSet.Format.Kind == DataFormatKind.Parquet)
        {
            throw new UsageException($"--dataset is {options.Dataset}, whose files are Parquet; replay reads CSV.");
        }
        if (dataSet.Format.Kind == DataFormatKind.Simulator && options.Input is null)
        {
            throw new UsageException(
                $"--dataset is {options.Dataset}, which has no files: use the command simulate, or give --input a file that it has written."
            );
        }
        if (options.SpeedFactor is not null && dataSet.Time is null)
        {
            throw new UsageException(
                $"--speed is {options.Speed}, but the measurements of {dataSet.Name} carry no time: use --rate, or --speed max."
            );
        }
        if (options.Time == EventTime.Now && dataSet.Time is null)
        {
            throw new UsageException($"--time is now, but the measurements of {dataSet.Name} carry no time: leave it out.");
        }
    }

    private async Task<IReadOnlyList<LocatedFile>> LocateAsync(DataSetDefinition dataSet, CancellationToken cancellationToken)
    {
        var located = await new DataFiles(options.Data).LocateAsync(dataSet, new Downloads(console), cancellationToken);
        return located.Files;
    }

    /// <summary>Reports each file that was downloaded.</summary>
    private sealed class Downloads(IProgramConsole console) : IProgress<DataDownloadProgress>
    {
        public void Report(DataDownloadProgress value)
        {
            if (value.IsDone)
            {
                console.Info($"downloaded {value.File} ({value.Bytes:N0} bytes)");
            }
        }
    }
}
