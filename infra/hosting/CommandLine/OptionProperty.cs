using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Option of an options record: its name, type, default and rules.</summary>
internal sealed partial class OptionProperty
{
    private readonly PropertyInfo _property;
    private readonly OptionAttribute _attribute;

    private OptionProperty(PropertyInfo property, OptionAttribute attribute, object defaults)
    {
        _property = property;
        _attribute = attribute;
        Default = property.GetValue(defaults);
        IsList = property.PropertyType == typeof(IReadOnlyList<string>);
        IsFlag = property.PropertyType == typeof(bool);
    }

    /// <summary>Name without dashes.</summary>
    public string Name => OptionConverter.KebabCase(_property.Name);

    public string Description => _attribute.Description;

    public bool Required => _attribute.Required;

    public bool Secret => _attribute.Secret;

    public object? Default { get; }

    public bool IsList { get; }

    public bool IsFlag { get; }

    public string ValueName => _attribute.ValueName ?? OptionConverter.ValueName(_property.PropertyType);

    /// <summary>Returns the options of a record: first its own, then those that every command has.</summary>
    public static IReadOnlyList<OptionProperty> Of(Type options)
    {
        var defaults = Activator.CreateInstance(options)!;
        return options
            .GetProperties()
            .Select(p => (Property: p, Attribute: p.GetCustomAttribute<OptionAttribute>()))
            .Where(p => p.Attribute is not null)
            .OrderBy(p => p.Property.DeclaringType == typeof(CommandOptions) ? 1 : 0)
            .Select(p => new OptionProperty(p.Property, p.Attribute!, defaults))
            .ToList();
    }

    public object? Get(object options) => _property.GetValue(options);

    /// <summary>Sets the property from text. Throws <see cref="UsageException"/> with the option, its value, the rule and the origin of the value.</summary>
    public void Set(object options, IReadOnlyList<string> texts, string origin)
    {
        RequireText(texts, origin);
        if (IsList)
        {
            _property.SetValue(options, texts.ToList());
            return;
        }
        if (texts.Count != 1)
        {
            throw new UsageException($"--{Name} is given {texts.Count} times{origin}, but takes one value.");
        }
        var value =
            OptionConverter.Convert(texts[0], _property.PropertyType, out var expected)
            ?? throw new UsageException($"--{Name} is {Shown(texts[0])}{origin}, but must be {expected} ({Lower(Description)}).");
        if (value is Uri { UserInfo.Length: > 0 })
        {
            // Every user of the machine can read command lines, and reports and logs contain addresses.
            throw new UsageException(
                $"--{Name} has a user or a password in its address{origin}; they go into a file of their own, which only you can read: see --help."
            );
        }
        Check(value, texts[0], origin);
        _property.SetValue(options, value);
    }

    /// <summary>Rejects an empty text, which usually comes from a shell variable that is not set.</summary>
    public void RequireText(IReadOnlyList<string> texts, string origin)
    {
        if (!IsFlag && texts.Any(string.IsNullOrWhiteSpace))
        {
            throw new UsageException(
                $"--{Name} is ''{origin}, but must not be empty ({Lower(Description)}); leave the option out instead."
            );
        }
    }

    private void Check(object value, string text, string origin)
    {
        foreach (var rule in _property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!rule.IsValid(value))
            {
                throw new UsageException($"--{Name} is {Shown(text)}{origin}, but must {Words(rule)} ({Lower(Description)}).");
            }
        }
    }

    private static string Words(ValidationAttribute rule) =>
        rule switch
        {
            { ErrorMessage: { } message } => message,
            RangeAttribute range when IsTop(range.Maximum) => string.Create(
                CultureInfo.InvariantCulture,
                $"be {(range.MinimumIsExclusive ? "more than" : "at least")} {range.Minimum}"
            ),
            RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"lie between {range.Minimum} and {range.Maximum}"),
            AllowedValuesAttribute allowed => "be one of " + string.Join(", ", allowed.Values),
            RegularExpressionAttribute pattern => "match " + pattern.Pattern,
            _ => "satisfy " + rule.GetType().Name,
        };

    private static bool IsTop(object maximum) => maximum is int.MaxValue or double.MaxValue or double.PositiveInfinity;

    /// <summary>Returns the text for a message, with secrets masked.</summary>
    private string Shown(string text) => Secret ? "***" : Quote(UserAndPassword().Replace(text, "***@"));

    private static string Quote(string text) => text.Length == 0 || text.Any(char.IsWhiteSpace) ? $"'{text}'" : text;

    [GeneratedRegex(@"[^/@:\s]+:[^/@\s]+@")]
    private static partial Regex UserAndPassword();

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}
