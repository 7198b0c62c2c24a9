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
    ];

    private static List<FeatureDefinition> Features(YamlMap root, List<ColumnDefinition> columns, LabelDefinition? label)
    {
        var features = new List<FeatureDefinition>();
        foreach (var (text, map) in root.OptionalItems("features"))
        {
            var feature = map is not null
                ? Feature(map, columns)
                : new FeatureDefinition
                {
                    Name = text!,
                    Kind = FeatureKind.Column,
                    Columns = [Column(root, "features", text!, columns).Name],
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

    private static FeatureDefinition Feature(YamlMap map, List<ColumnDefinition> columns)
    {
        var forms = FeatureForms.Where(form => map.Has(form.Key)).ToArray();
        if (forms.Length != 1)
        {
            throw map.Wrong($"needs exactly one of {string.Join(", ", FeatureForms.Select(form => form.Key))}");
        }
        var (key, kind, operands) = forms[0];
        List<string> names = operands == 1 ? [Column(map, key, map.Require(key), columns).Name] : [.. map.OptionalTexts(key)];
        if (names.Count != operands)
        {
            throw map.Invalid(key, $"must list {operands} columns");
        }
        foreach (var operand in names)
        {
            _ = Column(map, key, operand, columns);
        }
        var name = map.Optional("name") ?? (operands == 1 ? names[0] : throw map.Wrong("needs name"));
        if (!ColumnName().IsMatch(name))
        {
            throw map.Invalid("name", "must consist of lower-case letters, digits and underscores, and not begin with a digit");
        }
        var scale = map.OptionalNumber("scale");
        if (scale is not null && operands == 1)
        {
            throw map.Invalid("scale", "belongs to difference, ratio and product only");
        }
        var feature = new FeatureDefinition
        {
            Name = name,
            Kind = kind,
            Columns = names,
            Scale = scale ?? 1,
            Unit = map.Optional("unit"),
        };
        map.NoOthers();
        return feature;
    }

    private static bool Fits(FeatureKind kind, ColumnType type) =>
        kind switch
        {
            FeatureKind.Column => type is ColumnType.Double or ColumnType.Int or ColumnType.Long or ColumnType.Boolean,
            FeatureKind.OneHot => type == ColumnType.Category,
            FeatureKind.HourOfDay => type == ColumnType.Timestamp,
            _ => type is ColumnType.Double or ColumnType.Int or ColumnType.Long,
        };

    private static string Rule(FeatureKind kind) =>
        kind switch
        {
            FeatureKind.Column => "it must be a number or a boolean (a category becomes features by one-hot)",
            FeatureKind.OneHot => "it must be a category",
            FeatureKind.HourOfDay => "it must be a timestamp",
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
        if (definition.Format.Kind == DataFormatKind.Simulator && !definition.Columns.Any(column => column.Simulation is not null))
        {
            throw root.Wrong("is simulated and therefore needs a column with simulation: { mean, deviation }");
        }
    }
}
