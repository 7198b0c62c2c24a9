namespace Gozcu.Jobs.Analyze;

/// <summary>Question to a data set: a query in Spark SQL with a header of comments. <see cref="Load"/> describes the header.</summary>
public sealed record Question
{
    /// <summary>Name: that of the file, without extension and without a leading number, which only sorts the files.</summary>
    public required string Name { get; init; }

    /// <summary>Path of the file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Question in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Explanation, one text per paragraph; may be empty.</summary>
    public required IReadOnlyList<string> Explanation { get; init; }

    /// <summary>Tables it requires; without them it is skipped.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Parameters.</summary>
    public required IReadOnlyList<QuestionParameter> Parameters { get; init; }

    /// <summary>Chart, or null for none.</summary>
    public QuestionChart? Chart { get; init; }

    /// <summary>Complete text of the file. The header consists of comments for Spark too, so line numbers in Spark's messages are those of the file.</summary>
    public required string Sql { get; init; }

    /// <summary>Reads a question.</summary>
    /// <remarks>
    /// The header is the comments (<c>--</c>) at the beginning. Its first line is the question; text that follows explains it. Lines that begin with a key say more:
    /// <code>
    /// -- tables: clean, scored
    /// -- param: NAME TYPE = VALUE description        (VALUE in single quotes when it has spaces)
    /// -- chart: KIND COLUMN… key=value…              (keys: color, title, bins, size)
    /// </code>
    /// </remarks>
    /// <param name="file">Path of an SQL file.</param>
    /// <exception cref="QuestionException">The header is not valid; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Question Load(string file) => Parse(System.IO.File.ReadAllText(file), file);

    /// <summary>Reads a question from its text.</summary>
    /// <param name="text">SQL with a header.</param>
    /// <param name="file">Path of its file, for the name and for messages.</param>
    /// <exception cref="QuestionException">The header is not valid; the message names file and line.</exception>
    public static Question Parse(string text, string file) => new QuestionParser(file).Parse(text.ReplaceLineEndings("\n"));
}
