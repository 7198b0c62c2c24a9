using Gozcu.Models.Features;

namespace Gozcu.Models.DataSets.Parsing;

internal sealed partial class DataSetParser
{
    private static readonly (string Key, FeatureKind Kind, int Operands)[] FeatureForms =
    [
        ("column", FeatureKind.Column, 1),
        ("difference", FeatureKind.Difference, 2),
        ("ratio", FeatureKind.Ratio, 2),
        ("product", FeatureKind.Product, 2),
        ("one-hot", FeatureKind.OneHot, 1),
        ("hour-of-day", FeatureKind.HourOfDay, 1),
        ("weekday", FeatureKind.Weekday, 1),
        ("lag", FeatureKind.Lag, 1),
        ("change", FeatureKind.Change, 1),
        ("rate", FeatureKind.Rate, 1),
        ("log-return", FeatureKind.LogReturn, 1),
        ("exponential-mean", FeatureKind.ExponentialMean, 1),
        ("mean", FeatureKind.Mean, 1),
        ("deviation", FeatureKind.Deviation, 1),
        ("min", FeatureKind.Min, 1),
        ("max", FeatureKind.Max, 1),
        ("slope", FeatureKind.Slope, 1),
        ("quantile", FeatureKind.Quantile, 1),
        ("volatility", FeatureKind.Volatility, 1),
        ("rows-since", FeatureKind.RowsSince, 1),
        ("time-since-last", FeatureKind.TimeSinceLast, 1),
    ];

    private static List<FeatureDefinition> Features(YamlMap root, List<ColumnDefinition> columns, LabelDefinition? label)
    {
        var features = new List<FeatureDefinition>();
        foreach (var (text, map) in root.OptionalItems("features"))
        {
            var feature = map is not null
                ? Feature(map, columns, features)
                : new FeatureDefinition
                {
                    Name = text!,
                    Kind = FeatureKind.Column,
                    Operands = [Column(root, "features", text!, columns).Name],
                    Columns = [text!],
                };
            foreach (var name in feature.Columns)
            {
                var column = columns.Find(c => c.Name == name)!;
                if (name == label?.Column || name == label?.Kind)
                {
                    throw root.Invalid(
                        "features",
                        $"has '{feature.Name}', which is made of the label: the detector would be told the answer"
                    );
                }
                if (!Fits(feature.Kind, column.Type))
                {
                    throw root.Invalid("features", $"has '{feature.Name}', which cannot be made of column {name}: {Rule(feature.Kind)}");
                }
            }
            if (features.Exists(other => other.Name == feature.Name))
            {
                throw root.Invalid("features", $"has '{feature.Name}' twice; names must differ");
            }
            features.Add(feature);
        }
        var doubled = features
            .SelectMany(feature => FeatureSet.NamesOf(feature, columns).Select(name => (Name: name, Feature: feature.Name)))
            .GroupBy(pair => pair.Name)
            .FirstOrDefault(same => same.Count() > 1);
        if (doubled is not null)
        {
            throw root.Invalid(
                "features",
                $"has '{doubled.Key}' twice, made of {string.Join(" and ", doubled.Select(pair => pair.Feature))}; give one of them another name"
            );
        }
        return features.Count > 0 ? features : throw root.Wrong("needs features: a list with at least one feature");
    }

    private static FeatureDefinition Feature(YamlMap map, List<ColumnDefinition> columns, List<FeatureDefinition> earlier)
    {
        var forms = FeatureForms.Where(form => map.Has(form.Key)).ToArray();
        if (forms.Length != 1)
        {
            throw map.Wrong($"needs exactly one of {string.Join(", ", FeatureForms.Select(form => form.Key))}");
        }
        var (key, kind, operands) = forms[0];
        List<string> names = operands == 1 ? [map.Require(key)] : [.. map.OptionalTexts(key)];
        if (names.Count != operands)
        {
            throw map.Invalid(key, $"must list {operands} columns or features");
        }
        foreach (var operand in names)
        {
            CheckOperand(map, key, operand, columns, earlier);
        }
        var isNamed = operands > 1 || kind.LooksBack();
        var name = map.Optional("name") ?? (isNamed ? throw map.Wrong("needs name") : names[0]);
        if (!ColumnName().IsMatch(name))
        {
            throw map.Invalid("name", "must consist of lower-case letters, digits and underscores, and not begin with a digit");
        }
        var feature = new FeatureDefinition
        {
            Name = name,
            Kind = kind,
            Operands = names,
            Columns = [.. names.Where(operand => columns.Exists(column => column.Name == operand))],
            Unit = map.Optional("unit"),
        };
        if (map.OptionalNumber("scale") is { } scale)
        {
            feature =
                operands == 2
                    ? feature with
                    {
                        Scale = scale,
                    }
                    : throw map.Invalid("scale", "belongs to difference, ratio and product only");
        }
        feature = LookBackSettings(map, feature);
        map.NoOthers();
        return feature;
    }

    private static void CheckOperand(
        YamlMap map,
        string key,
        string operand,
        List<ColumnDefinition> columns,
        List<FeatureDefinition> earlier
    )
    {
        if (columns.Exists(column => column.Name == operand))
        {
            return;
        }
        var known = columns.Select(column => column.Name).Concat(earlier.Select(feature => feature.Name));
        var feature =
            earlier.Find(feature => feature.Name == operand)
            ?? throw map.Invalid(
                key,
                $"names '{operand}', which is neither a column nor a feature defined before this one{Suggestion.For(operand, known)}"
            );
        if (feature.Kind is FeatureKind.OneHot or FeatureKind.HourOfDay or FeatureKind.Weekday)
        {
            throw map.Invalid(key, $"must name a column or a single feature, but {operand} yields several");
        }
    }

    private static FeatureDefinition LookBackSettings(YamlMap map, FeatureDefinition feature)
    {
        if (feature.Kind.HasLag())
        {
            var rows = map.OptionalInt("rows", 1);
            return rows is >= 1 and <= WindowLength.MaxRows
                ? feature with
                {
                    Rows = rows,
                }
                : throw map.Invalid("rows", $"must lie between 1 and {WindowLength.MaxRows}: it is a number of readings");
        }
        if (feature.Kind.HasWindow())
        {
            _ = map.Require("over");
            feature = feature with { Over = Window(map, "over") };
            return feature.Kind == FeatureKind.Quantile ? feature with { Probability = Share(map, "probability") } : feature;
        }
        if (feature.Kind != FeatureKind.ExponentialMean)
        {
            return feature;
        }
        if (map.Has("factor") == map.Has("half-life"))
        {
            throw map.Wrong("needs either factor or half-life");
        }
        if (!map.Has("factor"))
        {
            return feature with { HalfLife = map.RequireSpan("half-life") };
        }
        var factor = map.RequireNumber("factor");
        return factor is > 0 and <= 1
            ? feature with
            {
                Factor = factor,
            }
            : throw map.Invalid("factor", "must lie above 0 and not above 1: it is the weight of the newest value");
    }

    private static double Share(YamlMap map, string key) =>
        map.RequireNumber(key) is >= 0 and <= 1 and var share ? share : throw map.Invalid(key, "must lie between 0 and 1");

    /// <summary>Reads the length of a window: a whole number of readings, or a duration.</summary>
    private static WindowLength Window(YamlMap map, string key) =>
        !int.TryParse(map.Require(key), System.Globalization.CultureInfo.InvariantCulture, out var rows)
            ? WindowLength.OfTime(map.RequireSpan(key))
        : rows is >= 1 and <= WindowLength.MaxRows ? WindowLength.OfRows(rows)
        : throw map.Invalid(
            key,
            $"must lie between 1 and {WindowLength.MaxRows}: it is a number of readings (a time has a unit, such as 10m)"
        );

    private static LookBackDefinition LookBack(YamlMap? map, IReadOnlyList<string> key, List<ColumnDefinition> columns)
    {
        if (map is null)
        {
            return new LookBackDefinition { By = key };
        }
        var result = new LookBackDefinition
        {
            By = map.Has("by") ? ColumnNames(map, "by", columns) : key,
            ResetAfter = map.Has("reset-after") ? map.RequireSpan("reset-after") : null,
            WarmUp = map.Has("warm-up") ? Window(map, "warm-up") : null,
        };
        map.NoOthers();
        return result;
    }

    private static bool Fits(FeatureKind kind, ColumnType type) =>
        kind switch
        {
            FeatureKind.Column => type is ColumnType.Double or ColumnType.Int or ColumnType.Long or ColumnType.Boolean,
            FeatureKind.OneHot => type == ColumnType.Category,
            FeatureKind.HourOfDay or FeatureKind.Weekday or FeatureKind.TimeSinceLast => type == ColumnType.Timestamp,
            FeatureKind.RowsSince => type is ColumnType.Double or ColumnType.Int or ColumnType.Long or ColumnType.Boolean,
            _ => type is ColumnType.Double or ColumnType.Int or ColumnType.Long,
        };

    private static string Rule(FeatureKind kind) =>
        kind switch
        {
            FeatureKind.Column => "it must be a number or a boolean (a category becomes features by one-hot)",
            FeatureKind.OneHot => "it must be a category",
            FeatureKind.HourOfDay or FeatureKind.Weekday or FeatureKind.TimeSinceLast => "it must be a timestamp",
            FeatureKind.RowsSince => "it must be a number or a boolean",
            _ => "it must be a number",
        };

    private static void Check(YamlMap root, DataSetDefinition definition)
    {
        if (definition.Columns.Any(column => column.SourceKind == ColumnSource.Windows) && definition.Time is null)
        {
            throw root.Wrong("has a column with source $windows and therefore needs time");
        }
        if (definition.Columns.Any(column => column.SourceKind == ColumnSource.Windows && column.Name != definition.Label?.Column))
        {
            throw root.Wrong("has a column with source $windows that is not the label's");
        }
        if (definition.Split.Method == SplitMethod.Time && definition.Time is null)
        {
            throw root.Wrong("is split by time and therefore needs time: the column that says when");
        }
        if (definition.Split.Method == SplitMethod.Stratified && definition.Label is null)
        {
            throw root.Wrong("is split stratified and therefore needs label");
        }
        if (definition.Cleaning.Duplicates == DuplicateAction.Drop && definition.RowIdentity.Count == 0)
        {
            throw root.Wrong("drops duplicates and therefore needs duplicates-by, key or time: the columns that identify a row");
        }
        if (
            definition.Time is null
            && (
                definition.LookBack.ResetAfter is not null
                || definition.LookBack.WarmUp is { Rows: 0 }
                || definition.Features.Any(f => (f.Kind.HasWindow() && f.Over.Rows == 0) || f.HalfLife is not null)
            )
        )
        {
            throw root.Wrong("looks back over time and therefore needs time: the column that says when");
        }
        if (
            definition.Features.FirstOrDefault(f => f.Kind == FeatureKind.TimeSinceLast && f.Operands[0] != definition.Time?.Column) is
            { } since
        )
        {
            throw root.Wrong($"has the feature {since.Name} with time-since-last, which must name the column of time");
        }
        if (definition.Format.Kind == DataFormatKind.Simulator && !definition.Columns.Any(column => column.Simulation is not null))
        {
            throw root.Wrong("is simulated and therefore needs a column with simulation: { mean, deviation }");
        }
    }
}
