using System.Text.RegularExpressions;
using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;

namespace Gozcu.Jobs.Analyze;

/// <summary>Where questions are.</summary>
public static partial class QuestionFolder
{
    /// <summary>A question's name: that of its file, without extension and without a number in front, which only puts the files in order.</summary>
    public static string NameOf(string file) => Number().Replace(Path.GetFileNameWithoutExtension(file), "");

    /// <summary>The folder of the questions that belong to a data set.</summary>
    /// <param name="dataSet">The data set's name, or the path of its definition: then the questions are in <c>questions/</c> beside it.</param>
    /// <param name="definitions">The folder with definitions; null for those that come with the application.</param>
    public static string Of(string dataSet, string? definitions = null)
    {
        const string name = "questions";
        if (dataSet.EndsWith(".yaml", StringComparison.Ordinal) || dataSet.Contains('/', StringComparison.Ordinal))
        {
            return Path.Combine(Directory.Exists(dataSet) ? dataSet : Path.GetDirectoryName(Path.GetFullPath(dataSet))!, name);
        }
        return Path.Combine(definitions ?? Path.Combine(AppContext.BaseDirectory, "datasets"), dataSet, name);
    }

    /// <summary>The files with questions of a folder, in order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="only">The questions to take, by name; none for all.</param>
    /// <exception cref="UsageException">There is no such folder or question.</exception>
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
