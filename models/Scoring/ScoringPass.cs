using Gozcu.Models.Alerts;
using Gozcu.Models.DataSets.Times;
using Gozcu.Models.Features;
using Gozcu.Models.Features.LookBack;
using Gozcu.Models.Measurements;
using Gozcu.Models.Packages;

namespace Gozcu.Models.Scoring;

/// <summary>
/// Scoring of records in one pass, from Kafka's bytes to output records: a record is parsed, checked, turned into features, scored and given a level, or
/// becomes a dead letter with the reason. Each record gives exactly one output record; no content of a record makes it throw. Allocates nothing for a valid
/// record once its memory has grown. Not thread-safe: use one per thread; the package may be shared.
/// </summary>
public sealed class ScoringPass
{
    /// <summary>Largest total size of the values that one call processes, in bytes, unless a single record is larger. This bounds the size of the output.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Largest number of records that one call processes.</summary>
    public const int MaxRecords = 16 * 1024;

    private readonly int _maxOutputBytes;
    private readonly ModelPackage _package;
    private readonly MeasurementBatch _batch;
    private readonly MeasurementJsonReader _reader;
    private readonly FeatureSet _features;
    private readonly FeatureMatrix _matrix;
    private readonly ScoredRecordWriter _scored;
    private readonly DeadLetterWriter _deadLetters;
    private static readonly Rejection BadTimestamp = new(
        RejectionCode.BadTimestamp,
        null,
        "Kafka's timestamp of the record is after the year 9999: it counts milliseconds, and the producer gave it something finer"
    );

    private double[] _scores = [];
    private ReadingStatus[] _statuses = [];
    private Rejection?[] _rejections = [];

    /// <summary>Creates a pass.</summary>
    /// <param name="package">The model.</param>
    /// <param name="maxOutputBytes">
    /// Size of the largest output record that Kafka accepts, in bytes; larger ones become dead letters. At least <see
    /// cref="RecordLimits.SmallestOutputBytes"/>; by default <see cref="RecordLimits.OutputBytes"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The limit leaves no room for a dead letter.</exception>
    public ScoringPass(ModelPackage package, int maxOutputBytes = RecordLimits.OutputBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxOutputBytes, RecordLimits.SmallestOutputBytes);
        _maxOutputBytes = maxOutputBytes;
        _package = package;
        _batch = new MeasurementBatch(package.DataSet);
        _reader = new MeasurementJsonReader(_batch, MeasurementPurpose.Scoring, RecordLimits.ValueBytes);
        _features = package.CreateFeatures();
        _matrix = new FeatureMatrix(_features.Names.Count);
        _scored = new ScoredRecordWriter(package);
        _deadLetters = new DeadLetterWriter(maxOutputBytes);
    }

    /// <summary>True if the model's features look back, so that records are scored with the states of their entities.</summary>
    public bool LooksBack => _features.LooksBack;

    /// <summary>Returns states without entities, for records that come entity by entity.</summary>
    public EntityStates NewStates() => new(_package.DataSet, keepsLastOnly: true);

    /// <summary>Processes records from an index on, as many as one call takes: up to <see cref="MaxRecords"/> or <see cref="MaxBytes"/>, at least one.</summary>
    /// <param name="records">The records.</param>
    /// <param name="start">Index of the first record to process.</param>
    /// <param name="output">Destination of the output records. It is cleared first and then has one record for each processed record, in order.</param>
    /// <returns>Index after the last processed record; all are processed if it equals the number of records.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after the end.</exception>
    /// <exception cref="InvalidOperationException">The model's features look back, so that the states of the entities are needed.</exception>
    public int Process(RawRecords records, int start, OutputRecords output) =>
        _features.LooksBack
            ? throw new InvalidOperationException(
                $"the features of model {_package.Manifest.Name} look back, so its records are scored with the states of their entities"
            )
            : Process(records, start, output, null);

    /// <summary>Processes records in the same way, with features that look back at the earlier records of their entities.</summary>
    /// <param name="records">The records, those of an entity in the order of their arrival.</param>
    /// <param name="start">Index of the first record to process.</param>
    /// <param name="output">Destination of the output records.</param>
    /// <param name="states">States of the entities, which are brought up to date; not needed if no feature looks back.</param>
    /// <returns>Index after the last processed record.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after the end.</exception>
    public int Process(RawRecords records, int start, OutputRecords output, EntityStates? states)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, records.Count);
        output.Clear();
        var end = Read(records, start);
        if (_scores.Length < _batch.Count)
        {
            _scores = new double[Math.Max(_batch.Count, 2 * _scores.Length)];
            _statuses = new ReadingStatus[_scores.Length];
        }
        if (states is null)
        {
            _features.Compute(_batch, _matrix);
        }
        else
        {
            _features.Compute(_batch, _matrix, states, _statuses);
        }
        _package.Scorer.Score(_matrix.Columns, _scores.AsSpan(0, _batch.Count));
        var row = 0;
        for (var record = start; record < end; record++)
        {
            if (_rejections[record - start] is { } rejection)
            {
                _deadLetters.Write(records, record, rejection, output);
                continue;
            }
            var score = _scores[row];
            var status = _statuses[row];
            // A reading that is warming up may lack what its score needs.
            if (double.IsNaN(score) && (status & ReadingStatus.WarmingUp) == 0)
            {
                _deadLetters.Write(records, record, NotScorable(row), output);
            }
            else if (
                _scored.Write(records, record, _batch, _matrix.Columns, row, score, status, _maxOutputBytes, output) is > 0 and var size
            )
            {
                _deadLetters.Write(records, record, OutputTooLarge(size), output);
            }
            row++;
        }
        return end;
    }

    /// <summary>Reads records into the batch, and stores the reasons of those that cannot be used.</summary>
    private int Read(RawRecords records, int start)
    {
        _batch.Clear();
        var most = Math.Min(MaxRecords, records.Count - start);
        if (_rejections.Length < most)
        {
            _rejections = new Rejection?[most];
        }
        long bytes = 0;
        var taken = 0;
        for (; taken < most; taken++)
        {
            var value = records.Values[start + taken];
            bytes += value.Length;
            if (bytes > MaxBytes && taken > 0)
            {
                break;
            }
            _rejections[taken] = Rejected(records, start + taken, value);
        }
        return start + taken;
    }

    /// <summary>Adds a record to the batch. Returns the reason why it cannot be used, or null if it was added.</summary>
    private Rejection? Rejected(RawRecords records, int record, ReadOnlySpan<byte> value)
    {
        if (records.ValueLength(record) is > RecordLimits.ValueBytes and var length)
        {
            return MeasurementJsonReader.TooLarge(length, RecordLimits.ValueBytes);
        }
        if (records.Timestamps[record] > IsoTime.MaxMicroseconds)
        {
            return BadTimestamp;
        }
        return _reader.TryAdd(value, out var rejection) ? null : rejection;
    }

    private Rejection OutputTooLarge(long size) =>
        new(
            RejectionCode.OutputTooLarge,
            null,
            $"the output record would have {size} bytes, more than the {_maxOutputBytes} that Kafka takes; the whole measurement is at its offset in the source topic"
        );

    private Rejection NotScorable(int row)
    {
        for (var feature = 0; feature < _matrix.Features; feature++)
        {
            var value = _matrix[feature][row];
            if (!double.IsFinite(value))
            {
                var name = _features.Names[feature];
                return new Rejection(
                    RejectionCode.NotScorable,
                    name,
                    $"the detector {_package.Manifest.Detector} gives no score: feature {name} is {(double.IsNaN(value) ? "missing" : "infinite")}"
                );
            }
        }
        return new Rejection(RejectionCode.NotScorable, null, $"the detector {_package.Manifest.Detector} gives no score");
    }
}
