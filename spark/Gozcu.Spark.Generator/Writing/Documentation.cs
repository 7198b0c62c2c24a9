using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Texts;

namespace Gozcu.Spark.Generator.Writing;

/// <summary>Creates the texts of the documentation comments.</summary>
internal sealed class Documentation(IReadOnlyList<MLClass> classes)
{
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Classes and members without a text; their names in words are used instead.</summary>
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
            return $"Model that <see cref=\"{learner.Name}\"/> fits.";
        }
        foreach (
            var (suffix, sentence) in ((string, string)[])
                [
                    ("TrainingSummary", "Summary of the training of a <see cref=\"{0}\"/>."),
                    ("Summary", "Summary of the evaluation of a <see cref=\"{0}\"/> on a data frame."),
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

    /// <summary>Returns the text of a parameter. For a class that cannot be constructed it is that of its estimator, or of any class with a parameter of that name.</summary>
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
        var words = (source.Doc ?? MemberTexts.All.GetValueOrDefault(param.Name) ?? Names.Words(param.Name)).Trim();
        var text = Sentence(Escaped(NounPhrase(words)));
        return source.Default is null ? text : $"{text} Default: {source.Default}.";
    }

    /// <summary>Escapes text for a documentation comment.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Returns a text of Spark's that is a clause ("whether to fit an intercept") as what the parameter is ("true to fit an intercept").</summary>
    private static string NounPhrase(string text)
    {
        foreach (
            var (clause, phrase) in ((string, string)[])
                [("whether to ", "true to "), ("whether ", "true if "), ("how to handle ", "handling of "), ("how to ", "way to ")]
        )
        {
            if (text.StartsWith(clause, StringComparison.OrdinalIgnoreCase))
            {
                return phrase + text[clause.Length..];
            }
        }
        return text;
    }

    private static string Sentence(string text)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Names.Pascal(flat) + (flat.EndsWith('.') ? "" : ".");
    }
}
