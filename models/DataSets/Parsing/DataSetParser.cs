using System.Text.RegularExpressions;
using Gozcu.Models.Csv;
using Gozcu.Models.Detectors;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Gozcu.Models.DataSets.Parsing;

/// <summary>Reads a definition from YAML. The other parts of the class read columns and features.</summary>
internal sealed partial class DataSetParser(string origin)
{
    private const double ShareTolerance = 1e-9;

    public DataSetDefinition Parse(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var root = new YamlMap(origin, "", Document(text));
        var name = root.Require("name");
        if (!DataSetName().IsMatch(name))
        {
            throw root.Invalid("name", "must consist of lower-case letters, digits and hyphens, and begin with a letter");
        }
        var format = Format(root.RequireMap("format"));
        var columns = Columns(root);
        var label = Label(root, columns);
        var key = ColumnNames(root, "key", columns);
        var definition = new DataSetDefinition
        {
            Name = name,
            Title = root.Require("title"),
            Description = root.Optional("description"),
            Origin = Origin(root.RequireMap("origin")),
            Format = format,
            Files = Files(root, format),
            Columns = columns,
            ExtraFields = root.Choose("extra-fields", Names<ExtraFields>(), ExtraFields.Ignore),
            Key = key,
            Time = Time(root, columns),
            Label = label,
            Cleaning = Cleaning(root.OptionalMap("cleaning"), columns),
            Features = Features(root, columns, label),
            LookBack = LookBack(root.OptionalMap("look-back"), key, columns),
            Split = Split(root.RequireMap("split"), columns),
            Model = Model(root.RequireMap("model")),
            Text = text,
        };
        root.NoOthers();
        Check(root, definition);
        return definition;
    }

    private YamlNode Document(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new DataSetException($"{origin}:{e.Start.Line}: is not valid YAML: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // YamlDotNet's scanner throws this on some unclosed brackets, without a position.
            throw new DataSetException($"{origin}: is not valid YAML: a bracket or a quote is not closed", e);
        }
        return stream.Documents.Count == 1
            ? stream.Documents[0].RootNode
            : throw new DataSetException($"{origin}: holds {stream.Documents.Count} YAML documents, but must hold one");
    }

    private static DataSetOrigin Origin(YamlMap map)
    {
        var result = new DataSetOrigin(
            map.OptionalUri("url") ?? throw map.Wrong("needs url: the page that describes the data"),
            map.Require("licence"),
            map.Optional("citation")
        );
        map.NoOthers();
        return result;
    }

    private static DataFormat Format(YamlMap map)
    {
        var kind = map.Choose("type", Names<DataFormatKind>());
        var result = new DataFormat { Kind = kind };
        if (kind == DataFormatKind.Csv)
        {
            var delimiter = map.Optional("delimiter") ?? ",";
            if (delimiter == "\\t")
            {
                delimiter = "\t";
            }
            if (delimiter.Length != 1 || delimiter[0] is '"' or '\n' or '\r' or > '\x7e')
            {
                throw map.Invalid("delimiter", "must be a single ASCII character other than a quote or a line end");
            }
            result = result with
            {
                Delimiter = delimiter[0],
                Header = map.OptionalBoolean("header", true),
                Encoding = map.Optional("encoding") ?? "utf-8",
                MissingValues = map.Has("missing-values") ? map.OptionalTexts("missing-values") : result.MissingValues,
            };
            if (!CsvEncoding.Names.Contains(result.Encoding))
            {
                throw map.Invalid("encoding", $"must be one of {string.Join(", ", CsvEncoding.Names)}");
            }
        }
        map.NoOthers();
        return result;
    }

    private static List<DataFileDefinition> Files(YamlMap root, DataFormat format)
    {
        var files = new List<DataFileDefinition>();
        foreach (var map in root.OptionalMaps("files"))
        {
            var file = new DataFileDefinition
            {
                Path = map.Require("path"),
                Sha256 = map.Optional("sha256"),
                Download = map.OptionalUri("download"),
                Member = map.Optional("member"),
            };
            map.NoOthers();
            if (
                Path.IsPathRooted(file.Path)
                || file.LiteralPath.Contains('\\', StringComparison.Ordinal)
                || file.Path.Split('/').Any(part => part is ".." or "." or "")
            )
            {
                throw map.Invalid(
                    "path",
                    @"must be relative to the data folder, with slashes and without '..'; a backslash stands before a '*' or '?' that is no pattern only"
                );
            }
            if (file.IsPattern && (file.Sha256 ?? file.Download?.OriginalString) is not null)
            {
                throw map.Invalid("path", "is a pattern, so sha256 and download cannot be given; list the files one by one");
            }
            if (file.IsPattern && Path.GetDirectoryName(file.Path) is { } folder && new DataFileDefinition { Path = folder }.IsPattern)
            {
                throw map.Invalid("path", "may have '*' and '?' only in its last part");
            }
            if (file.Sha256 is not null && !Sha256().IsMatch(file.Sha256))
            {
                throw map.Invalid("sha256", "must be 64 lower-case hexadecimal digits (sha256sum FILE prints them)");
            }
            if (file.Download is not null && file.Sha256 is null)
            {
                throw map.Wrong("has a download and therefore needs sha256 (sha256sum FILE prints it)");
            }
            if (
                file.Member is { } member
                && (member.StartsWith('/') || member.Contains('\\', StringComparison.Ordinal) || member.Split('/').Contains(".."))
            )
            {
                throw map.Invalid("member", "must be a path inside the archive, with slashes and without '..'");
            }
            if (file.Member is not null && file.Download is null)
            {
                throw map.Invalid("member", "needs download: the zip archive it is in");
            }
            files.Add(file);
        }
        if (format.Kind == DataFormatKind.Simulator && files.Count > 0)
        {
            throw root.Invalid("files", "must be left out: the format is simulator");
        }
        if (format.Kind != DataFormatKind.Simulator && files.Count == 0)
        {
            throw root.Wrong("needs files: a list with at least one path");
        }
        return files;
    }

    private static SplitDefinition Split(YamlMap map, List<ColumnDefinition> columns)
    {
        var split = new SplitDefinition
        {
            Method = map.Choose("method", Names<SplitMethod>()),
            By = map.Optional("by"),
            Train = map.RequireNumber("train"),
            Validation = map.RequireNumber("validation"),
            Test = map.RequireNumber("test"),
            Seed = map.OptionalInt("seed", 1),
        };
        map.NoOthers();
        foreach (var (key, share) in new[] { ("train", split.Train), ("validation", split.Validation), ("test", split.Test) })
        {
            if (share is <= 0 or >= 1)
            {
                throw map.Invalid(key, "must lie between 0 and 1: it is a share of the rows");
            }
        }
        if (Math.Abs(split.Train + split.Validation + split.Test - 1) > ShareTolerance)
        {
            throw map.Wrong($"has shares {split.Train}, {split.Validation} and {split.Test}, but train + validation + test must be 1");
        }
        if (split.Method == SplitMethod.Group && split.By is null)
        {
            throw map.Wrong("needs by: the column that names a row's group");
        }
        if (split.By is not null)
        {
            if (split.Method != SplitMethod.Group)
            {
                throw map.Invalid("by", "belongs to method: group only");
            }
            _ = Column(map, "by", split.By, columns);
        }
        return split;
    }

    private static ModelDefinition Model(YamlMap map)
    {
        var result = new ModelDefinition
        {
            Detector = map.Require("detector"),
            Parameters = Parameters(map.OptionalMap("parameters"), (values, key) => values.RequireNumber(key)),
            Tune = Parameters(map.OptionalMap("tune"), (values, key) => values.RequireNumbers(key)),
            ClassWeight = map.Optional("class-weight") switch
            {
                null or "none" => ClassWeight.None,
                "balanced" => ClassWeight.Balanced,
                _ when map.OptionalNumber("class-weight") is > 0 and { } weight => new ClassWeight(false, weight),
                _ => throw map.Invalid("class-weight", "must be none, balanced or a number above 0 (the weight of an anomaly)"),
            },
            Threshold = Threshold(map.OptionalMap("threshold")),
        };
        map.NoOthers();
        try
        {
            _ = DetectorCatalog.ParametersOf(result);
        }
        catch (DataSetException e)
        {
            throw map.Wrong($"is not valid: {e.Message}");
        }
        return result;
    }

    private static Dictionary<string, T> Parameters<T>(YamlMap? map, Func<YamlMap, string, T> read) =>
        map?.Keys.ToDictionary(key => key, key => read(map, key)) ?? [];

    private static ThresholdDefinition Threshold(YamlMap? map)
    {
        if (map is null)
        {
            return new ThresholdDefinition();
        }
        var result = new ThresholdDefinition
        {
            Objective = map.Choose("objective", Names<ThresholdObjective>(), ThresholdObjective.F1),
            Beta = map.OptionalNumber("beta") ?? 1,
            FalseAlarmCost = map.OptionalNumber("false-alarm-cost") ?? 1,
            MissedAlarmCost = map.OptionalNumber("missed-alarm-cost") ?? 1,
            Value = map.OptionalNumber("value"),
        };
        map.NoOthers();
        if (result.Beta <= 0)
        {
            throw map.Invalid("beta", "must be above 0");
        }
        if (result.FalseAlarmCost <= 0 || result.MissedAlarmCost <= 0)
        {
            throw map.Wrong("has costs that are not above 0");
        }
        if (result.Objective == ThresholdObjective.Fixed != result.Value.HasValue)
        {
            throw map.Wrong("needs value with objective: fixed, and only with it");
        }
        return result;
    }

    /// <summary>Returns the names of an enumeration's values as definitions write them: lower case, words joined by hyphens.</summary>
    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => UpperInside().Replace(value.ToString(), "-$0").ToLowerInvariant(), value => value);

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex DataSetName();

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex ColumnName();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex UpperInside();
}
