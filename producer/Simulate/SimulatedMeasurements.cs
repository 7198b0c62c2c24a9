using System.Text;
using System.Text.Json;
using CsvHelper;
using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Gozcu.Producer.Sending;

namespace Gozcu.Producer.Simulate;

/// <summary>Source of measurements of simulated stations in turn: all stations at the first time, then all at the next.</summary>
internal sealed class SimulatedMeasurements : IMeasurementSource
{
    private static readonly string[] FaultNames =
    [
        .. Enum.GetValues<FaultKind>().Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())),
    ];

    private readonly DataSetDefinition _dataSet;
    private readonly SensorSimulator[] _stations;
    private readonly string[] _names;
    private readonly byte[][] _keys;
    private readonly Role[] _roles;
    private readonly int[] _sensors;
    private readonly JsonEncodedText[] _columns;
    private readonly DateTimeOffset _start;
    private readonly TimeSpan _interval;
    private readonly long[] _faults = new long[FaultNames.Length];
    private long _round = -1;
    private int _station;

    /// <exception cref="UsageException">The data set cannot be simulated.</exception>
    public SimulatedMeasurements(DataSetDefinition dataSet, SimulateOptions options, DateTimeOffset start)
    {
        var sensors = dataSet
            .Columns.Where(c => c.Simulation is not null)
            .Select(c => new Sensor(
                c.Name,
                c.Simulation!.Mean,
                c.Simulation.Deviation,
                c.Min ?? double.NegativeInfinity,
                c.Max ?? double.PositiveInfinity
            ))
            .ToList();
        if (sensors.Count == 0)
        {
            throw new UsageException(
                $"--dataset is {options.Dataset}, but none of its columns has a simulation with a mean and a deviation."
            );
        }
        _dataSet = dataSet;
        _start = start;
        _interval = options.Interval;
        _station = options.Stations - 1;
        _roles = [.. dataSet.Columns.Select(c => RoleOf(dataSet, c))];
        _columns = [.. dataSet.Columns.Select(c => JsonEncodedText.Encode(c.Name))];
        _sensors = [.. dataSet.Columns.Select(c => sensors.FindIndex(s => s.Name == c.Name))];
        _names = [.. Enumerable.Range(1, options.Stations).Select(i => $"station-{i}")];
        _keys = [.. _names.Select(Encoding.UTF8.GetBytes)];
        _stations =
        [
            .. Enumerable.Range(0, options.Stations).Select(i => new SensorSimulator(sensors, options.Seed, i, options.FaultShare)),
        ];
    }

    private enum Role
    {
        None,
        Station,
        Time,
        Sensor,
        Label,
        FaultKind,
    }

    /// <inheritdoc/>
    public long? Count => null;

    /// <inheritdoc/>
    public byte[]? Key => _dataSet.Key.Count == 0 ? null : _keys[_station];

    /// <inheritdoc/>
    public DateTimeOffset? Time => _start + _interval * _round;

    /// <summary>Number of measurements so far with a fault, by kind.</summary>
    public IReadOnlyDictionary<string, long> Faults =>
        Enumerable.Range(1, FaultNames.Length - 1).ToDictionary(i => FaultNames[i], i => _faults[i]);

    private SensorSimulator Current => _stations[_station];

    private bool IsFaulty => Current.Fault != FaultKind.None;

    /// <inheritdoc/>
    public bool Read()
    {
        if (++_station == _stations.Length)
        {
            _station = 0;
            _round++;
        }
        Current.Next();
        _faults[(int)Current.Fault]++;
        return true;
    }

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, DateTimeOffset? time)
    {
        json.WriteStartObject();
        for (var i = 0; i < _roles.Length; i++)
        {
            var value = _roles[i] == Role.Sensor ? Current.Values[_sensors[i]] : 0;
            if (_roles[i] == Role.None || double.IsNaN(value) || (_roles[i] == Role.FaultKind && !IsFaulty))
            {
                continue;
            }
            json.WritePropertyName(_columns[i]);
            switch (_roles[i])
            {
                case Role.Station:
                    json.WriteStringValue(_keys[_station]);
                    break;
                case Role.Time:
                    MeasurementTime.Write(json, _dataSet.Time!.Format, time ?? Time!.Value);
                    break;
                case Role.Sensor:
                    json.WriteNumberValue(value);
                    break;
                case Role.Label:
                    json.WriteRawValue(LabelText());
                    break;
                default:
                    json.WriteStringValue(FaultNames[(int)Current.Fault]);
                    break;
            }
        }
        json.WriteEndObject();
    }

    /// <summary>Writes the names of the columns as a CSV header.</summary>
    public void WriteHeader(CsvWriter csv)
    {
        foreach (var column in _dataSet.Columns.Where(c => _roles[c.Index] != Role.None))
        {
            csv.WriteField(column.Source);
        }
        csv.EndRecord();
    }

    /// <summary>Writes the current measurement as a CSV row.</summary>
    public void Write(CsvWriter csv)
    {
        for (var i = 0; i < _roles.Length; i++)
        {
            switch (_roles[i])
            {
                case Role.None:
                    break;
                case Role.Station:
                    csv.WriteField(_names[_station]);
                    break;
                case Role.Time:
                    csv.WriteField(MeasurementTime.Text(_dataSet.Time!.Format, Time!.Value));
                    break;
                case Role.Sensor when double.IsNaN(Current.Values[_sensors[i]]):
                    csv.WriteField(_dataSet.Format.MissingValues[0]);
                    break;
                case Role.Sensor:
                    csv.WriteField(Current.Values[_sensors[i]]);
                    break;
                case Role.Label:
                    csv.WriteField(LabelText());
                    break;
                default:
                    csv.WriteField(IsFaulty ? FaultNames[(int)Current.Fault] : _dataSet.Format.MissingValues[0]);
                    break;
            }
        }
        csv.EndRecord();
    }

    /// <summary>Does nothing: there is nothing to release.</summary>
    public void Dispose() { }

    private string LabelText()
    {
        var column = _dataSet.Column(_dataSet.Label!.Column);
        return IsFaulty ? _dataSet.Label.Positive
            : column.Type == ColumnType.Boolean ? (_dataSet.Label.Positive == "true" ? "false" : "true")
            : _dataSet.Label.Positive == "0" ? "1"
            : "0";
    }

    private static Role RoleOf(DataSetDefinition dataSet, ColumnDefinition column)
    {
        var role =
            column.Simulation is not null ? Role.Sensor
            : dataSet.Key.Count > 0 && column.Name == dataSet.Key[0] && column.Type == ColumnType.String ? Role.Station
            : column.Name == dataSet.Time?.Column ? Role.Time
            : column.Name == dataSet.Label?.Column && (column.IsNumeric || column.Type == ColumnType.Boolean) ? Role.Label
            : column.Name == dataSet.Label?.Kind && column.Type == ColumnType.String ? Role.FaultKind
            : Role.None;
        return role != Role.None || column.Nullable
            ? role
            : throw new UsageException(
                $"--dataset is {dataSet.Name}, whose column {column.Name} the simulator cannot fill: it is no sensor, station (the first key, a string), "
                    + "time, label (a number or boolean) or kind of fault. Give it a simulation, or make it nullable."
            );
    }
}
