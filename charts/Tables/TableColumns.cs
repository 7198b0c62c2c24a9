using Gozcu.Charts.Specs;

namespace Gozcu.Charts.Tables;

/// <summary>Finds columns, and explains why a column cannot be used.</summary>
internal static class TableColumns
{
    private const int MostListed = 20;

    /// <summary>Returns the column with a name. Case matters only if two names differ by it alone, as in Spark.</summary>
    /// <exception cref="ChartException">There is no such column, or more than one.</exception>
    public static TableColumn Find(this ITable table, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = table.Columns.Where(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }
        if (found.Count > 1)
        {
            throw new ChartException(
                $"there are {found.Count} columns '{name}' ({string.Join(", ", found.Select(c => c.Name))}), which Spark cannot tell apart; rename one with WithColumnRenamed or ToDF"
            );
        }
        var names = table.Columns.Select(column => column.Name).ToList();
        var similar = Similarity.Nearest(name, names);
        var listed =
            names.Count > MostListed
                ? $"{string.Join(", ", names.Take(MostListed))} and {names.Count - MostListed} more"
                : string.Join(", ", names);
        throw new ChartException(
            $"there is no column '{name}'{(similar.Count > 0 ? $"; did you mean {string.Join(" or ", similar.Select(s => $"'{s}'"))}?" : "")} The columns are {listed}"
        );
    }

    /// <summary>Returns a column of numbers.</summary>
    public static TableColumn Numeric(this ITable table, string name, string instead = "cast it to double, or count its values with Bars")
    {
        var column = table.Find(name);
        return column.IsNumeric || column.Kind == ColumnKind.Boolean ? column : throw Unfit(column, "numbers are needed", instead);
    }

    /// <summary>Returns a column of numbers or times.</summary>
    public static TableColumn Continuous(
        this ITable table,
        string name,
        string instead = "cast it to double or timestamp, or count its values with Bars"
    )
    {
        var column = table.Find(name);
        return column.IsNumeric || column.Kind is ColumnKind.Time or ColumnKind.Boolean
            ? column
            : throw Unfit(column, "numbers or times are needed", instead);
    }

    /// <summary>Returns a column whose values can be used as categories.</summary>
    public static TableColumn Categorical(this ITable table, string name, string what)
    {
        var column = table.Find(name);
        return column.Kind != ColumnKind.Other
            ? column
            : throw Unfit(column, $"{what} are given to texts, numbers, booleans and times", "cast it to string or select a field of it");
    }

    private static ChartException Unfit(TableColumn column, string rule, string instead) =>
        new($"column '{column.Name}' is of type {column.TypeName}, but {rule} here; {instead}");
}
