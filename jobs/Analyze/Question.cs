namespace Gozcu.Jobs.Analyze;

/// <summary>A question to a data set: a query in Spark's SQL with a header of comments that says what it is about. <see cref="Load"/> describes the header.</summary>
public sealed record Question
{
    /// <summary>Its name: the file's, without extension and without a number in front, which only puts the files in order.</summary>
    public required string Name { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>The question in one line.</summary>
    public required string Title { get; init; }

    /// <summary>More about it, a paragraph each; may be empty.</summary>
    public required IReadOnlyList<string> Explanation { get; init; }

    /// <summary>The tables it says it needs; without them it cannot be asked.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Its parameters.</summary>
    public required IReadOnlyList<QuestionParameter> Parameters { get; init; }

    /// <summary>The chart, or null for none.</summary>
    public QuestionChart? Chart { get; init; }

    /// <summary>The whole text of the file: the header is comments to Spark too, and so a line that Spark names is the file's.</summary>
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
    /// <param name="file">A file of SQL.</param>
    /// <exception cref="QuestionException">The header is wrong; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Question Load(string file) => Parse(System.IO.File.ReadAllText(file), file);

    /// <summary>Reads a question from its text.</summary>
    /// <param name="text">SQL with a header.</param>
    /// <param name="file">The file it is from, which gives the name and stands in messages.</param>
    /// <exception cref="QuestionException">The header is wrong; the message names file and line.</exception>
    public static Question Parse(string text, string file) => new QuestionParser(file).Parse(text.ReplaceLineEndings("\n"));
}
