using Spectre.Console;

namespace Gozcu.Hosting.Terminal;

/// <summary>Chooses the console that fits where the output goes.</summary>
public static class ProgramConsole
{
    /// <summary>Live progress on a terminal; elsewhere plain lines, in colours when the launcher says that a terminal shows them.</summary>
    public static IProgramConsole Create(TextWriter output, TextWriter error)
    {
        if (output == Console.Out && !Console.IsOutputRedirected)
        {
            return new TerminalConsole(AnsiConsole.Console);
        }
        var colours = EnvironmentVariables.Get(EnvironmentVariables.Colour) == "1";
        return new PlainConsole(Make(output, colours), Make(error, colours), TimeProvider.System);
    }

    /// <summary>A plain console without colours on the given writers.</summary>
    public static IProgramConsole Plain(TextWriter output, TextWriter error, TimeProvider time) =>
        new PlainConsole(Make(output, colours: false), Make(error, colours: false), time);

    private static IAnsiConsole Make(TextWriter writer, bool colours)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        // No terminal: a line is a line, however long.
        console.Profile.Width = 100_000;
        return console;
    }
}
