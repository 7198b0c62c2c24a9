using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using Gozcu.Hosting.CommandLine;
using Gozcu.Hosting.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Gozcu.Hosting.Running;

/// <summary>Program that consists of commands: parses the command line, runs a command, writes the report, and returns an exit code.</summary>
/// <param name="program">Name of the program, for the usage text.</param>
/// <param name="summary">Description of the program in one sentence.</param>
/// <param name="commands">Commands of the program.</param>
public sealed class Application(string program, string summary, IReadOnlyList<ICommand> commands)
{
    /// <summary>Writer for help and results; standard output by default.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>Writer for errors; standard error by default.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Version, for <c>--version</c>; that of the program's assembly by default.</summary>
    public string Version { get; init; } =
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Types of exceptions that mean an invalid command line or configuration, in addition to <see cref="UsageException"/>.</summary>
    public IReadOnlyList<Type> UsageErrors { get; init; } = [];

    /// <summary>Types of exceptions of an underlying engine. As causes of more specific exceptions they are shown with <c>--verbose</c> only.</summary>
    public IReadOnlyList<Type> EngineErrors { get; init; } = [];

    /// <summary>Runs the command that <paramref name="args"/> name and returns its exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0] is "--help" or "-h" or "-?" or "help")
        {
            WriteOverview(Output);
            return args.Count == 0 ? ExitCode.Usage : ExitCode.Done;
        }
        if (args[0] is "--version")
        {
            await Output.WriteLineAsync(Version);
            return ExitCode.Done;
        }
        if (commands.FirstOrDefault(c => c.Name == args[0]) is not { } command)
        {
            await Error.WriteLineAsync(
                $"error: there is no command {(string.IsNullOrWhiteSpace(args[0]) ? $"'{args[0]}'" : args[0])}.{Nearest(args[0])}"
            );
            WriteOverview(Error);
            return ExitCode.Usage;
        }
        var parser = new CommandParser(command);
        if (args.Skip(1).Any(a => a is "--help" or "-h" or "-?"))
        {
            parser.WriteHelp(program, Output);
            return ExitCode.Done;
        }
        return Parse(parser, command, args) is { } options ? await RunAsync(command, options) : ExitCode.Usage;
    }

    private CommandOptions? Parse(CommandParser parser, ICommand command, IReadOnlyList<string> args)
    {
        var result = new RootCommand { parser.Command }.Parse(args);
        var problems = result.Errors.Select(e => e.Message).ToList();
        try
        {
            if (problems.Count == 0)
            {
                return parser.Bind(result);
            }
        }
        catch (UsageException e)
        {
            problems.Add(e.Message);
        }
        foreach (var problem in problems)
        {
            Error.WriteLine("error: " + problem);
        }
        Error.WriteLine($"See '{program} {command.Name} --help'.");
        return null;
    }

    private async Task<int> RunAsync(ICommand command, CommandOptions options)
    {
        using var interruption = new Interruption();
        using var logs = LoggerFactory.Create(b =>
            b.SetMinimumLevel(options.Verbose ? LogLevel.Debug : LogLevel.Warning)
                .AddSimpleConsole(o => o.SingleLine = true)
                .Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace)
        );
        var report = new RunReport();
        var console = ProgramConsole.Create(Output, Error);
        var time = TimeProvider.System;
        report.Set("command", command.Name);
        report.Set("started", time.GetUtcNow());
        report.Set("options", Shown(command, options));
        var clock = Stopwatch.StartNew();
        int code;
        try
        {
            code = await command.RunAsync(options, new RunContext(console, report, logs, time), interruption.Token);
        }
        catch (Exception e) when (interruption.Token.IsCancellationRequested)
        {
            console.Fail(e is OperationCanceledException ? "interrupted" : $"interrupted ({e.Message})");
            code = ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            code = IsUsageError(e) ? ExitCode.Usage : ExitCode.Failed;
            report.Set("error", new { type = e.GetType().FullName, message = ErrorText.Of(e, EngineErrors) });
            console.Fail(options.Verbose ? e.ToString() : ErrorText.Of(e, EngineErrors));
        }
        report.Set("seconds", Math.Round(clock.Elapsed.TotalSeconds, 3));
        report.Set("exitCode", code);
        return WriteReport(report, options.Report, console) ? code : Math.Max(code, ExitCode.Failed);
    }

    private static bool WriteReport(RunReport report, string? path, IProgramConsole console)
    {
        if (path is null)
        {
            return true;
        }
        try
        {
            report.Write(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Fail($"--report is {path}, which cannot be written: {FileError.Reason(e, path)}.");
            return false;
        }
    }

    private static Dictionary<string, object?> Shown(ICommand command, CommandOptions options) =>
        OptionProperty
            .Of(command.OptionsType)
            .ToDictionary(p => p.Name, p => p.Secret && p.Get(options) is not null ? "***" : p.Get(options));

    private bool IsUsageError(Exception e) => e is UsageException || IsAny(UsageErrors, e);

    private static bool IsAny(IReadOnlyList<Type> types, Exception e) => types.Any(t => t.IsInstanceOfType(e));

    private void WriteOverview(TextWriter output)
    {
        output.WriteLine(summary);
        output.WriteLine();
        output.WriteLine($"Usage: {program} COMMAND [options]");
        output.WriteLine();
        var width = commands.Max(c => c.Name.Length);
        foreach (var command in commands)
        {
            output.WriteLine($"  {command.Name.PadRight(width)}  {command.Summary}");
        }
        output.WriteLine();
        output.WriteLine($"'{program} COMMAND --help' explains a command and shows examples.");
    }

    private string Nearest(string word) =>
        word.Length > 0 && commands.Select(c => c.Name).Where(n => n.StartsWith(word[0])).ToList() is { Count: > 0 } near
            ? $" Did you mean {string.Join(" or ", near)}?"
            : "";
}
