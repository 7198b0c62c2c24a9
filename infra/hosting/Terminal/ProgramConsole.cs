using Spectre.Console;

namespace Gozcu.Hosting.Terminal;

/// <summary>Creates the console that suits the output.</summary>
public static class ProgramConsole
{
    /// <summary>Creates a console with live progress and colours on a terminal, and with plain lines elsewhere.</summary>
    public static IProgramConsole Create(TextWriter output, TextWriter error)
    {
        if (output == Console.Out && !Console.IsOutputRedirected)
        {
            return new TerminalConsole(AnsiConsole.Console);
        }
        return Plain(output, error, TimeProvider.System);
    }

    /// <summary>Creates a console without colours on the given writers.</summary>
    public static IProgramConsole Plain(TextWriter output, TextWriter error, TimeProvider time) =>
        new PlainConsole(Make(output), Make(error), time);

    private static IAnsiConsole Make(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        // Not a terminal: lines are never wrapped.
        console.Profile.Width = 100_000;
        return console;
    }
}
