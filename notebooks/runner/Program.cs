using Gozcu.Hosting.Running;
using Gozcu.Notebooks.Runner.Commands;

return await new Application(
    "dotnet run -c Release --project notebooks/runner --",
    "Runs C# notebooks without Jupyter, in .NET Interactive's own kernel.",
    [new NewCommand(), new RunCommand(), new CheckCommand(), new HtmlCommand()]
).RunAsync(args);
