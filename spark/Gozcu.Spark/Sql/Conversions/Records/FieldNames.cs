using Microsoft.Spark.Arrow;

namespace Microsoft.Spark.Sql.Conversions;

/// <summary>Finds a field of a struct by the name that a record has for it.</summary>
internal static class FieldNames
{
    /// <summary>Returns the index of the field with exactly this name, or else of the only one that differs in case, or else -1.</summary>
    /// <exception cref="InvalidCastException">Several fields differ from the name only in case.</exception>
    public static int Find(IReadOnlyList<ArrowField> fields, string name)
    {
        var found = -1;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name == name)
            {
                return i;
            }

            if (string.Equals(fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                found = found < 0 ? i : int.MaxValue;
            }
        }

        return found < int.MaxValue
            ? found
            : throw new InvalidCastException(
                $"Several fields are called '{name}' but for upper and lower case: {string.Join(", ", fields.Select(f => f.Name))}."
            );
    }
}
