using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Texts;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>What the doc comments say.</summary>
internal sealed class Documentation(IReadOnlyList<MLClass> classes)
{
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>What has no text yet; it gets none but its name in words.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    public string Class(MLClass type)
    {
        if (ClassTexts.All.TryGetValue(type.Name, out var text))
        {
            return text;
        }
        var learner = classes.FirstOrDefault(other => other.FitResult == type.JavaName);
        if (learner is not null)
        {
            return $"The model that <see cref=\"{learner.Name}\"/> learns.";
        }
        foreach (
            var (suffix, sentence) in ((string, string)[])
                [
                    ("TrainingSummary", "How the training of a <see cref=\"{0}\"/> went."),
                    ("Summary", "How a <see cref=\"{0}\"/> does on a table."),
                ]
        )
        {
            if (type.Name.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = type.Name[..^suffix.Length];
                var binary = stem.StartsWith("Binary", StringComparison.Ordinal) ? " The label has two classes." : "";
                stem = binary.Length > 0 ? stem["Binary".Length..] : stem;
                var model =
                    classes.FirstOrDefault(other => other.Name == stem + "Model") ?? classes.FirstOrDefault(other => other.Name == stem);
                if (model is not null)
                {
                    return string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, model.Name) + binary;
                }
            }
        }
        _missing.Add(type.Name);
        return Sentence(Names.Words(type.Name));
    }

    public string Member(MLClass type, string name)
    {
        if (MemberTexts.All.TryGetValue($"{type.Name}.{name}", out var text) || MemberTexts.All.TryGetValue(name, out text))
        {
            return text;
        }
        _missing.Add($"{type.Name}.{name}");
        return Sentence(Names.Words(name));
    }

    /// <summary>A param's text; one of a class that cannot be constructed has it from its estimator, or from any class that has a param of that name.</summary>
    public string Param(MLClass type, MLParam param)
    {
        var source = param;
        if (param.Doc is null)
        {
            var learner = classes.FirstOrDefault(other =>
                other.FitResult == type.JavaName && other.Params.Any(candidate => candidate.Name == param.Name)
            );
            var kin = learner is null ? classes : classes.Where(other => other == learner);
            source =
                kin.SelectMany(other => other.Params).FirstOrDefault(candidate => candidate.Name == param.Name && candidate.Doc is not null)
                ?? param;
        }
        if (source.Doc is null && !MemberTexts.All.ContainsKey(param.Name))
        {
            _missing.Add($"{type.Name}.{param.Name}");
        }
        var text = Sentence(Escaped((source.Doc ?? MemberTexts.All.GetValueOrDefault(param.Name) ?? Names.Words(param.Name)).Trim()));
        return source.Default is null ? text : $"{text} Default: {source.Default}.";
    }

    /// <summary>Text as it stands in a documentation comment.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Sentence(string text)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Names.Pascal(flat) + (flat.EndsWith('.') ? "" : ".");
    }
}
