using System.Text.RegularExpressions;
using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Analyze;

/// <summary>Folders of questions.</summary>
public static partial class QuestionFolder
{
    /// <summary>Returns the name of a question: that of its file, without extension and without a leading number, which only sorts the files.</summary>
    public static string NameOf(string file) => Number().Replace(Path.GetFileNameWithoutExtension(file), "");

    /// <summary>Returns the folder of the questions of a data set.</summary>
    /// <param name="dataSet">Name of the data set, or path of its definition, next to which the questions are in <c>questions/</c>.</param>
    /// <param name="definitions">Folder with definitions; null for those of the application.</param>
    public static string Of(string dataSet, string? definitions = null)
    {
        const string name = "questions";
        if (dataSet.EndsWith(".yaml", StringComparison.Ordinal) || dataSet.Contains('/', StringComparison.Ordinal))
        {
            return Path.Combine(Directory.Exists(dataSet) ? dataSet : Path.GetDirectoryName(Path.GetFullPath(dataSet))!, name);
        }
        return Path.Combine(definitions ?? Path.Combine(AppContext.BaseDirectory, "datasets"), dataSet, name);
    }

    /// <summary>Returns the files of a folder with questions, in the order of their names.</summary>
    /// <param name="folder">Folder.</param>
    /// <param name="only">Names of the questions to return; empty for all.</param>
    /// <exception cref="UsageException">The folder or a question does not exist.</exception>
    public static IReadOnlyList<string> Files(string folder, IReadOnlyList<string> only)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"there is no folder {folder} with questions. Give one by --questions.");
        }
        var files = Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal).ToList();
        var names = files.Select(f => NameOf(f)).ToList();
        if (files.Count == 0)
        {
            throw new UsageException($"there is no question in {folder}: no file ends in .sql.");
        }
        if (only.FirstOrDefault(n => !names.Contains(n)) is { } unknown)
        {
            throw new UsageException($"--question is {unknown}, but {folder} has only {string.Join(", ", names)}.");
        }
        return only.Count == 0 ? files : [.. files.Where(f => only.Contains(NameOf(f)))];
    }

    [GeneratedRegex("^[0-9]+-(?=.)")]
    private static partial Regex Number();
}
