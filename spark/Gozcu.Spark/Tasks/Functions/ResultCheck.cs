using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>Checks results, because Spark would misread wrong ones.</summary>
internal static class ResultCheck
{
    /// <exception cref="FunctionException">The column has another type than declared, or another number of rows.</exception>
    public static void Column(string name, [NotNull] ArrowColumn? result, ArrowType returnType, int rows)
    {
        Type(name, result, returnType);
        if (result.Length != rows)
        {
            throw new FunctionException(
                $"C# function '{name}' was given {rows} rows, but returned a column of {result.Length}. A column function returns one row for each row."
            );
        }
    }

    /// <exception cref="FunctionException">The column has another type than declared.</exception>
    public static void Type(string name, [NotNull] ArrowColumn? result, ArrowType returnType)
    {
        if (result is null)
        {
            throw new FunctionException($"C# function '{name}' returned null instead of a column.");
        }

        if (!result.Type.HasLayoutOf(returnType))
        {
            throw new FunctionException($"C# function '{name}' is declared to return {returnType}, but returned {result.Type}.");
        }
    }

    /// <exception cref="FunctionException">A nested value is null although its type is not nullable. Spark would read an arbitrary value.</exception>
    public static void Nulls(string name, ArrowColumn result, ArrowType returnType)
    {
        switch (result)
        {
            case StructColumn structs:
                for (var i = 0; i < structs.Fields.Count; i++)
                {
                    // The fields of a null struct are null.
                    PartNulls(name, structs.Fields[i], returnType.Fields[i], structs.NullCount);
                }

                break;
            case MapColumn map:
                PartNulls(name, map.Keys, returnType.Fields[0].Type.Fields[0], allowed: 0);
                PartNulls(name, map.Values, returnType.Fields[0].Type.Fields[1], allowed: 0);
                break;
            case ListColumn list:
                PartNulls(name, list.Elements, returnType.Fields[0], allowed: 0);
                break;
        }
    }

    private static void PartNulls(string name, ArrowColumn part, ArrowField declared, int allowed)
    {
        if (!declared.IsNullable && part.NullCount > allowed)
        {
            throw new FunctionException(
                $"C# function '{name}' declares '{declared.Name}' in what it returns as not nullable, but returned {part.NullCount - allowed} nulls for it."
            );
        }

        Nulls(name, part, declared.Type);
    }

    /// <summary>Returns the batch with its columns in the declared order.</summary>
    /// <exception cref="FunctionException">The batch does not have the declared columns.</exception>
    public static RecordBatch Batch(string name, RecordBatch? result, ArrowSchema declared)
    {
        if (result is null)
        {
            throw new FunctionException($"C# function '{name}' returned null instead of a batch.");
        }

        var columns = new ArrowColumn[declared.Fields.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var field = declared.Fields[i];
            var index = Find(result.Schema, field.Name, i);
            if (index < 0 || result.Columns.Count != columns.Length)
            {
                throw new FunctionException(
                    $"C# function '{name}' is declared to return the columns {declared}, but returned a batch of {result.Schema}."
                );
            }

            columns[i] = result[index];
            if (!columns[i].Type.HasLayoutOf(field.Type))
            {
                throw new FunctionException(
                    $"C# function '{name}' declares column '{field.Name}' as {field.Type}, but returned {columns[i].Type} for it."
                );
            }

            if (!field.IsNullable && columns[i].NullCount > 0)
            {
                throw new FunctionException(
                    $"C# function '{name}' declares column '{field.Name}' as not nullable, but returned {columns[i].NullCount} nulls in it."
                );
            }
        }

        return new RecordBatch(declared, columns, result.Length);
    }

    /// <summary>Returns the index of the column with a name; if several have it, position decides.</summary>
    private static int Find(ArrowSchema schema, string name, int place) =>
        place < schema.Fields.Count && string.Equals(schema.Fields[place].Name, name, StringComparison.OrdinalIgnoreCase)
            ? place
            : schema.IndexOf(name);
}
