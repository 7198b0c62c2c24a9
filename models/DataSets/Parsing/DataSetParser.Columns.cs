using System.Globalization;
using System.Text;
using Gozcu.Models.DataSets.Times;

namespace Gozcu.Models.DataSets.Parsing;

internal sealed partial class DataSetParser
{
    private static readonly Dictionary<string, ColumnType> ColumnTypes = new()
    {
        ["double"] = ColumnType.Double,
        ["int"] = ColumnType.Int,
        ["long"] = ColumnType.Long,
        ["string"] = ColumnType.String,
        ["boolean"] = ColumnType.Boolean,
        ["category"] = ColumnType.Category,
        ["timestamp"] = ColumnType.Timestamp,
    };

    private static List<ColumnDefinition> Columns(YamlMap root)
    {
        var columns = new List<ColumnDefinition>();
        foreach (var map in root.OptionalMaps("columns"))
        {
            var column = Column(map, columns.Count);
            if (columns.Exists(other => other.Name == column.Name))
            {
                throw map.Invalid("name", "is already the name of another column; names must differ");
            }
            columns.Add(column);
        }
        return columns.Count > 0 ? columns : throw root.Wrong("needs columns: a list with at least one column");
    }

    private static ColumnDefinition Column(YamlMap map, int index)
    {
        var name = map.Require("name");
        if (!ColumnName().IsMatch(name))
        {
            throw map.Invalid("name", "must consist of lower-case letters, digits and underscores, and not begin with a digit");
        }
        if (name.StartsWith(DataSetDefinition.AddedColumnPrefix, StringComparison.Ordinal))
        {
            throw map.Invalid(
                "name",
                $"must not begin with {DataSetDefinition.AddedColumnPrefix}: columns that the jobs add are called so; choose another name, and give the file's own as source"
            );
        }
        var source = map.Optional("source") ?? name;
        var simulation = map.OptionalMap("simulation");
        var column = new ColumnDefinition
        {
            Name = name,
            Index = index,
            Type = map.Choose("type", ColumnTypes),
            Source = source,
            SourceKind = source switch
            {
                "$file" => ColumnSource.FileName,
                "$windows" => ColumnSource.Windows,
                ['$', ..] => throw map.Invalid("source", "is none of the special sources $file and $windows"),
                _ => ColumnSource.Header,
            },
            Description = map.Optional("description"),
            Unit = map.Optional("unit"),
            Min = map.OptionalNumber("min"),
            Max = map.OptionalNumber("max"),
            Nullable = map.OptionalBoolean("nullable", false),
            Values = map.OptionalTexts("values"),
            Simulation = simulation is null ? null : Simulation(simulation),
        };
        map.NoOthers();
        if (!column.IsNumeric && (column.Min ?? column.Max ?? column.Simulation?.Mean) is not null)
        {
            throw map.Wrong("has min, max or simulation, which belong to columns of type double, int or long only");
        }
        if (column.Min > column.Max)
        {
            throw map.Invalid("min", $"must not be above max ({column.Max})");
        }
        if (column.Type == ColumnType.Category != column.Values.Count > 0)
        {
            throw map.Wrong("needs values with type: category, and only with it");
        }
        if (column.Values.Distinct().Count() != column.Values.Count || column.Values.Contains(""))
        {
            throw map.Wrong("has values that are empty or not distinct");
        }
        if (column.SourceKind == ColumnSource.FileName && column.Type != ColumnType.String)
        {
            throw map.Invalid("type", "must be string: the source is $file");
        }
        if (column.SourceKind != ColumnSource.Header && !column.Nullable && column.SourceKind == ColumnSource.Windows)
        {
            throw map.Wrong("needs nullable: true: a live measurement has no label");
        }
        return column;
    }

    private static ColumnSimulation Simulation(YamlMap map)
    {
        var result = new ColumnSimulation(map.RequireNumber("mean"), map.RequireNumber("deviation"));
        map.NoOthers();
        return result.Deviation > 0 ? result : throw map.Invalid("deviation", "must be above 0");
    }

    private static ColumnDefinition Column(YamlMap map, string key, string name, List<ColumnDefinition> columns) =>
        columns.Find(column => column.Name == name)
        ?? throw map.Invalid(key, $"names the column '{name}', which is not defined{Suggestion.For(name, columns.Select(c => c.Name))}");

    private static List<string> ColumnNames(YamlMap map, string key, List<ColumnDefinition> columns)
    {
        var names = map.OptionalTexts(key);
        foreach (var name in names)
        {
            _ = Column(map, key, name, columns);
        }
        return names.Distinct().Count() == names.Count ? [.. names] : throw map.Invalid(key, "names a column twice");
    }

    private static TimeDefinition? Time(YamlMap root, List<ColumnDefinition> columns)
    {
        if (root.OptionalMap("time") is not { } map)
        {
            return null;
        }
        var column = Column(map, "column", map.Require("column"), columns);
        if (column.Type != ColumnType.Timestamp)
        {
            throw map.Invalid("column", "must be of type timestamp");
        }
        TimeFormat format;
        try
        {
            format = TimeFormat.Parse(map.Optional("format") ?? "iso");
        }
        catch (FormatException e)
        {
            throw map.Invalid(
                "format",
                $"must be iso, epoch-seconds, epoch-millis, epoch-micros or a .NET date and time pattern such as yyyy-MM-dd HH:mm:ss ({e.Message})"
            );
        }
        map.NoOthers();
        return new TimeDefinition(column.Name, format);
    }

    private static LabelDefinition? Label(YamlMap root, List<ColumnDefinition> columns)
    {
        if (root.OptionalMap("label") is not { } map)
        {
            return columns.Exists(column => column.SourceKind == ColumnSource.Windows)
                ? throw root.Wrong("has a column with source $windows and therefore needs label")
                : null;
        }
        var column = Column(map, "column", map.Require("column"), columns);
        var positive = map.Optional("positive") ?? (column.Type == ColumnType.Boolean ? "true" : "1");
        var valid = column.Type switch
        {
            ColumnType.Boolean => positive is "true" or "false",
            ColumnType.Int or ColumnType.Long => long.TryParse(
                positive,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _
            ),
            ColumnType.Category => column.Values.Contains(positive),
            _ => throw map.Invalid("column", "must be of type int, long, boolean or category"),
        };
        if (!valid)
        {
            throw map.Invalid("positive", $"must be a value of the column {column.Name}: the one that means an anomaly");
        }
        if (!column.Nullable)
        {
            throw map.Invalid(
                "column",
                "must be nullable: a live measurement has no label (a cleaning rule can reject rows without one in training)"
            );
        }
        var kind = map.Optional("kind");
        if (kind is not null && Column(map, "kind", kind, columns).Type is not (ColumnType.String or ColumnType.Category))
        {
            throw map.Invalid("kind", "must be a column of type string or category");
        }
        var windows = map.OptionalPairs("windows")
            .Select(pair => new LabelWindow(Instant(map, pair.First), Instant(map, pair.Second)))
            .ToList();
        map.NoOthers();
        if (windows.Count > 0 != (column.SourceKind == ColumnSource.Windows))
        {
            throw map.Wrong("needs windows when its column's source is $windows, and only then");
        }
        if (windows.Exists(w => w.From > w.To) || windows.Zip(windows.Skip(1)).Any(pair => pair.First.To >= pair.Second.From))
        {
            throw map.Wrong("has windows that end before they begin, overlap or are not in order");
        }
        return new LabelDefinition
        {
            Column = column.Name,
            Positive = positive,
            Kind = kind,
            Windows = windows,
        };
    }

    private static DateTimeOffset Instant(YamlMap map, string text) =>
        IsoTime.TryParse(Encoding.UTF8.GetBytes(text), out var microseconds)
            ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            : throw map.Invalid("windows", $"has '{text}', but must have times such as 2013-12-10 06:25:00");

    private static CleaningRules Cleaning(YamlMap? map, List<ColumnDefinition> columns)
    {
        if (map is null)
        {
            return new CleaningRules();
        }
        var rules = new List<MissingRule>();
        foreach (var item in map.OptionalMaps("missing"))
        {
            var column = Column(item, "column", item.Require("column"), columns);
            var action = item.Choose(
                "action",
                new Dictionary<string, MissingAction>
                {
                    ["keep"] = MissingAction.Keep,
                    ["reject"] = MissingAction.Reject,
                    ["impute"] = MissingAction.Constant,
                }
            );
            double? constant = null;
            if (action == MissingAction.Constant)
            {
                var value = item.Require("value");
                action = value switch
                {
                    "mean" => MissingAction.Mean,
                    "median" => MissingAction.Median,
                    _ => action,
                };
                constant = action == MissingAction.Constant ? item.OptionalNumber("value") : null;
                if (!column.IsNumeric || (action != MissingAction.Constant && column.Type != ColumnType.Double))
                {
                    throw item.Invalid(
                        "value",
                        "can be imputed into numbers only: a constant into double, int and long, mean and median into double"
                    );
                }
                if (column.Type != ColumnType.Double && constant is { } number && number != Math.Floor(number))
                {
                    throw item.Invalid(
                        "value",
                        $"must be a whole number: column {column.Name} is of type {(column.Type == ColumnType.Int ? "int" : "long")}"
                    );
                }
            }
            item.NoOthers();
            if (!column.Nullable)
            {
                throw item.Invalid(
                    "column",
                    "is not nullable, so measurements without it are rejected already; add nullable: true to it or drop the rule"
                );
            }
            if (rules.Exists(rule => rule.Column == column.Name))
            {
                throw item.Invalid("column", "has a rule already");
            }
            rules.Add(new MissingRule(column.Name, action, constant));
        }
        var result = new CleaningRules
        {
            Duplicates = map.Choose("duplicates", Names<DuplicateAction>(), DuplicateAction.Keep),
            DuplicatesBy = ColumnNames(map, "duplicates-by", columns),
            Missing = rules,
        };
        map.NoOthers();
        return result;
    }
}
