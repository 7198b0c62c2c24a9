namespace Gozcu.Spark.Tests;

/// <summary>What is printed. The tests run one after another, so that nobody else prints meanwhile.</summary>
internal static class ConsoleText
{
    internal static string Of(Action print)
    {
        TextWriter console = Console.Out;
        using var text = new StringWriter();
        Console.SetOut(text);
        try
        {
            print();
        }
        finally
        {
            Console.SetOut(console);
        }

        return text.ToString();
    }
}
