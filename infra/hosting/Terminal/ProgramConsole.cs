using Spectre.Console;

namespace Gozcu.Hosting.Terminal;

/// <summary>Chooses the console that fits where the output goes.</summary>
public static class ProgramConsole
{
    /// <summary>Live progress in colours on a terminal; plain lines elsewhere.</summary>
    public static IProgramConsole Create(TextWriter output, TextWriter error)
    {
        if (output == Console.Out && !Console.IsOutputRedirected)
        {
            return new TerminalConsole(AnsiConsole.Console);
        }
        return Plain(output, error, TimeProvider.System);
    }

    /// <summary>A plain console without colours on the given writers.</summary>
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
        // No terminal: a line is a line, however long.
        console.Profile.Width = 100_000;
        return console;
    }
}
