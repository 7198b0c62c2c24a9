using System.Text;

namespace Microsoft.Spark.Interop.Launch;

/// <summary>Splits a text with several options, as in <c>spark.driver.extraJavaOptions</c>.</summary>
internal static class CommandLineText
{
    /// <summary>Splits text at white space. Single or double quotes keep white space within a part; a backslash escapes the next character.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        var part = new StringBuilder();
        bool any = false;
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\' && quote != '\'' && i + 1 < text.Length)
            {
                part.Append(text[++i]);
                any = true;
            }
            else if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                }
                else
                {
                    part.Append(c);
                }
            }
            else if (c is '"' or '\'')
            {
                quote = c;
                any = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                part.Append(c);
                any = true;
            }
            else if (any)
            {
                yield return part.ToString();
                part.Clear();
                any = false;
            }
        }

        if (any)
        {
            yield return part.ToString();
        }
    }
}
