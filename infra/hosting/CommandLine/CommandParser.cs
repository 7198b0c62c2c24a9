using System.CommandLine;
using System.Reflection;

namespace Gozcu.Hosting.CommandLine;

/// <summary>Command line of a command for System.CommandLine, and the binding of the parsed options to the options record.</summary>
internal sealed class CommandParser
{
    private readonly ICommand _command;
    private readonly IReadOnlyList<OptionProperty> _properties;
    private readonly Dictionary<OptionProperty, Option> _options = [];
    private readonly PropertyInfo? _argumentProperty;
    private readonly Argument<string[]>? _argument;

    public CommandParser(ICommand command)
    {
        _command = command;
        _properties = OptionProperty.Of(command.OptionsType);
        Command = new Command(command.Name, command.Summary);
        foreach (var property in _properties)
        {
            var option = MakeOption(property);
            _options[property] = option;
            Command.Add(option);
        }
        foreach (var property in command.OptionsType.GetProperties())
        {
            if (property.GetCustomAttribute<ArgumentAttribute>() is { } attribute)
            {
                _argumentProperty = property;
                _argument = new Argument<string[]>(attribute.Name)
                {
                    Description = attribute.Description,
                    Arity = ArgumentArity.ZeroOrMore,
                };
                Command.Add(_argument);
            }
        }
    }

    /// <summary>Command for System.CommandLine.</summary>
    public Command Command { get; }

    /// <summary>Returns the options: defaults, then the configuration file, then the command line. Throws <see cref="UsageException"/> if they are not valid.</summary>
    public CommandOptions Bind(ParseResult result)
    {
        var options = (CommandOptions)Activator.CreateInstance(_command.OptionsType)!;
        var given = new HashSet<OptionProperty>();
        var config = _properties.Single(p => p.Name == "config");
        if (Values(result, config) is [var path])
        {
            config.RequireText([path], "");
            var file = ConfigurationFile.Read(path, _properties);
            foreach (var property in _properties.Where(p => file.ContainsKey(p.Name)))
            {
                property.Set(options, file[property.Name].Values, file[property.Name].Origin);
                given.Add(property);
            }
        }
        foreach (var property in _properties)
        {
            if (Values(result, property) is { Count: > 0 } values)
            {
                property.Set(options, values, "");
                given.Add(property);
            }
        }
        if (_properties.FirstOrDefault(p => p.Required && !given.Contains(p)) is { } missing)
        {
            throw new UsageException($"--{missing.Name} is missing ({missing.Description.TrimEnd('.')}).");
        }
        if (_argument is not null)
        {
            IReadOnlyList<string> words = result.GetValue(_argument) ?? [];
            if (words.Any(string.IsNullOrWhiteSpace))
            {
                throw new UsageException($"{_argument.Name} is '', but must not be empty ({_argument.Description?.TrimEnd('.')}).");
            }
            _argumentProperty!.SetValue(options, words);
        }
        options.Validate();
        return options;
    }

    /// <summary>Writes the help text with the defaults and the examples.</summary>
    public void WriteHelp(string program, TextWriter output)
    {
        var root = new RootCommand { HelpName = program };
        root.Add(Command);
        root.Parse([_command.Name, "--help"]).Invoke(new InvocationConfiguration { Output = output });
        output.WriteLine("Examples:");
        foreach (var example in _command.Examples)
        {
            output.WriteLine($"  # {example.Explanation}");
            output.WriteLine($"  {program} {_command.Name} {example.Arguments}".TrimEnd());
        }
    }

    private static string Text(OptionProperty property)
    {
        if (property.Required)
        {
            return property.Description + " Required.";
        }
        var shown = property is { IsFlag: false, Default: not null } ? OptionConverter.Format(property.Default) : "";
        return shown.Length == 0 ? property.Description : $"{property.Description} [default: {shown}]";
    }

    private static Option MakeOption(OptionProperty property)
    {
        var name = "--" + property.Name;
        return property.IsFlag
            ? new Option<bool>(name) { Description = Text(property) }
            : new Option<string[]>(name)
            {
                Description = Text(property),
                HelpName = property.ValueName,
                Arity = ArgumentArity.OneOrMore,
                AllowMultipleArgumentsPerToken = false,
            };
    }

    private List<string>? Values(ParseResult result, OptionProperty property)
    {
        var option = result.GetResult(_options[property]);
        if (option is null || option.Implicit)
        {
            return null;
        }
        return property.IsFlag
            ? [result.GetValue((Option<bool>)_options[property]) ? "true" : "false"]
            : [.. option.Tokens.Select(t => t.Value)];
    }
}
