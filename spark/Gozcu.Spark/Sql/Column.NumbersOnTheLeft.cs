namespace Microsoft.Spark.Sql;

/// <summary>
/// Arithmetic operators with a number on the left, as in <c>1 - Col("x")</c>. Only numbers are accepted, so a string plus a column is still string
/// concatenation in C#.
/// </summary>
public sealed partial class Column
{
    /// <summary>Adds a column to a number. Null where the column is null.</summary>
    public static Column operator +(int lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Adds a column to a number. Null where the column is null.</summary>
    public static Column operator +(long lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Adds a column to a number. Null where the column is null.</summary>
    public static Column operator +(double lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Adds a column to a number. Null where the column is null.</summary>
    public static Column operator +(decimal lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Subtracts a column from a number. Null where the column is null.</summary>
    public static Column operator -(int lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Subtracts a column from a number. Null where the column is null.</summary>
    public static Column operator -(long lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Subtracts a column from a number. Null where the column is null.</summary>
    public static Column operator -(double lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Subtracts a column from a number. Null where the column is null.</summary>
    public static Column operator -(decimal lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Multiplies a number by a column. Null where the column is null.</summary>
    public static Column operator *(int lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Multiplies a number by a column. Null where the column is null.</summary>
    public static Column operator *(long lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Multiplies a number by a column. Null where the column is null.</summary>
    public static Column operator *(double lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Multiplies a number by a column. Null where the column is null.</summary>
    public static Column operator *(decimal lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Divides a number by a column. Null where the column is null.</summary>
    public static Column operator /(int lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Divides a number by a column. Null where the column is null.</summary>
    public static Column operator /(long lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Divides a number by a column. Null where the column is null.</summary>
    public static Column operator /(double lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Divides a number by a column. Null where the column is null.</summary>
    public static Column operator /(decimal lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Returns the remainder of dividing a number by a column, with the sign of the number. Null where the column is null.</summary>
    public static Column operator %(int lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);

    /// <summary>Returns the remainder of dividing a number by a column, with the sign of the number. Null where the column is null.</summary>
    public static Column operator %(long lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);

    /// <summary>Returns the remainder of dividing a number by a column, with the sign of the number. Null where the column is null.</summary>
    public static Column operator %(double lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);

    /// <summary>Returns the remainder of dividing a number by a column, with the sign of the number. Null where the column is null.</summary>
    public static Column operator %(decimal lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);
}
