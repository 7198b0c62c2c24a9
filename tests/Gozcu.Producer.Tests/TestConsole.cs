using Gozcu.Hosting.Terminal;

namespace Gozcu.Producer.Tests;

/// <summary>Consoles for tests.</summary>
internal static class TestConsole
{
    public static IProgramConsole Silent => ProgramConsole.Plain(TextWriter.Null, TextWriter.Null, TimeProvider.System);
}
