using System.Globalization;
using Gozcu.Spark.Generator.Arities;
using Gozcu.Spark.Generator.Catalog;
using Gozcu.Spark.Generator.Writing;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Generator;

/// <summary>The command line: writes the generated classes, or checks that the existing ones are current.</summary>
internal static class GeneratorCommand
{
    private static readonly string Project = Path.Combine("spark", "Gozcu.Spark");

    private const string Usage = """
        Writes the C# classes of MLlib from the Spark on the class path, and the code that repeats for each number of arguments.

        usage: Gozcu.Spark.Generator [--output FOLDER] [--check]
               Gozcu.Spark.Generator --arities [--check]
               Gozcu.Spark.Generator --class JAVA_CLASS... --namespace NAMESPACE --output FOLDER

          --output FOLDER        where to write (default: spark/Gozcu.Spark/ML/_Generated below the current directory)
          --arities              only the code for each number of arguments, without starting Spark
          --check                write nothing; list the files that differ, and end with 1 when there are any
          --class JAVA_CLASS     only this class, of any library on the class path; may be given several times
          --namespace NAMESPACE  the namespace of those classes

        examples:
          dotnet run --project spark/Gozcu.Spark.Generator
          dotnet run --project spark/Gozcu.Spark.Generator -- --check
          dotnet run --project spark/Gozcu.Spark.Generator -- --class com.linkedin.relevance.isolationforest.IsolationForest \
              --class com.linkedin.relevance.isolationforest.IsolationForestModel --namespace My.IsolationForest --output .
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        string? folder = null;
        string? targetNamespace = null;
        var check = false;
        var aritiesOnly = false;
        var classes = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--help" or "-h":
                    output.WriteLine(Usage);
                    return 0;
                case "--check":
                    check = true;
                    break;
                case "--arities":
                    aritiesOnly = true;
                    break;
                case "--output" when i + 1 < arguments.Count:
                    folder = arguments[++i];
                    break;
                case "--namespace" when i + 1 < arguments.Count:
                    targetNamespace = arguments[++i];
                    break;
                case "--class" when i + 1 < arguments.Count:
                    classes.Add(arguments[++i]);
                    break;
                default:
                    errors.WriteLine($"{arguments[i]} is not an option, or lacks its value.\n\n{Usage}");
                    return 2;
            }
        }
        if (classes.Count > 0 != targetNamespace is not null)
        {
            errors.WriteLine("--class and --namespace belong together: give both or neither.");
            return 2;
        }
        var arities = classes.Count == 0 && folder is null ? RunArities(check, output, errors) : 0;
        if (aritiesOnly || arities > 1)
        {
            return arities;
        }
        folder ??= Path.Combine(Project, "ML", "_Generated");
        if (!Directory.Exists(folder))
        {
            errors.WriteLine(
                $"--output is {Path.GetFullPath(folder)}, which is not a folder: make it, or run from the root of the repository."
            );
            return 2;
        }
        SparkSession.Builder().Master("local[1]").Config("spark.ui.enabled", "false").GetOrCreate();
        var files =
            classes.Count > 0
                ? MLGenerator.Generate(classes, targetNamespace!)
                : MLGenerator.GenerateAll(new CatalogReader(), new LineProgress(output));
        foreach (var missing in files.Missing)
        {
            errors.WriteLine($"no text for {missing}: it gets its name in words; add one to Texts/");
        }
        foreach (var omitted in files.Omitted)
        {
            errors.WriteLine($"left out: {omitted}");
        }
        var ended = check ? Check(files, folder, output) : Write(files, folder, output, keepOthers: classes.Count > 0);
        return Math.Max(ended, arities);
    }

    private static int RunArities(bool check, TextWriter output, TextWriter errors)
    {
        var ended = 0;
        foreach (var (name, files) in ArityGenerator.GenerateAll())
        {
            var folder = Path.Combine(Project, name);
            if (!Directory.Exists(folder))
            {
                errors.WriteLine($"{Path.GetFullPath(folder)} is not a folder: run from the root of the repository.");
                return 2;
            }
            ended = Math.Max(ended, check ? Check(files, folder, output) : Write(files, folder, output, keepOthers: false));
        }
        return ended;
    }

    private static int Check(GeneratedFiles files, string folder, TextWriter output)
    {
        var differences = files.Differences(folder);
        foreach (var difference in differences)
        {
            output.WriteLine(difference);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files, {differences.Count} differences"));
        return differences.Count == 0 ? 0 : 1;
    }

    private static int Write(GeneratedFiles files, string folder, TextWriter output, bool keepOthers)
    {
        files.Write(folder, keepOthers);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files in {Path.GetFullPath(folder)}"));
        return 0;
    }

    private sealed class LineProgress(TextWriter output) : IProgress<string>
    {
        public void Report(string value) => output.WriteLine(value);
    }
}
