using Gozcu.Hosting.CommandLine;

namespace Gozcu.Notebooks.Runner.Commands;

/// <summary>Options of <c>new</c>.</summary>
internal sealed record NewOptions : CommandOptions
{
    /// <summary>Path of the notebook.</summary>
    [Argument("NOTEBOOK", "The file to write (.ipynb).")]
    public IReadOnlyList<string> Notebook { get; init; } = [];

    /// <summary>Path of the CSV file.</summary>
    [Option("The CSV file, with a header, that the notebook reads.", ValueName = "FILE", Required = true)]
    public string Csv { get; init; } = "";

    /// <inheritdoc/>
    public override void Validate()
    {
        if (Notebook.Count != 1 || !Notebook[0].EndsWith(".ipynb", StringComparison.Ordinal))
        {
            throw new UsageException("name one notebook to write, a file that ends in .ipynb.");
        }

        if (!File.Exists(Csv))
        {
            throw new UsageException($"--csv is {Csv}, which does not exist.");
        }

        if (File.Exists(Notebook[0]))
        {
            throw new UsageException($"there is a {Notebook[0]} already. Name another file.");
        }
    }
}
