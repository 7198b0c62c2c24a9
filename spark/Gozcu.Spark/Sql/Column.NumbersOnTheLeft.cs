namespace Microsoft.Spark.Sql;

/// <summary>Numbers on the left, as in <c>1 - Col("x")</c>. Only numbers, so that a text and a column are still joined to a text.</summary>
public sealed partial class Column
{
    /// <summary>Sum.</summary>
    public static Column operator +(int lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Sum.</summary>
    public static Column operator +(long lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Sum.</summary>
    public static Column operator +(double lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Sum.</summary>
    public static Column operator +(decimal lhs, Column rhs) => Functions.Lit(lhs).Plus(rhs);

    /// <summary>Difference.</summary>
    public static Column operator -(int lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Difference.</summary>
    public static Column operator -(long lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Difference.</summary>
    public static Column operator -(double lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Difference.</summary>
    public static Column operator -(decimal lhs, Column rhs) => Functions.Lit(lhs).Minus(rhs);

    /// <summary>Product.</summary>
    public static Column operator *(int lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Product.</summary>
    public static Column operator *(long lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Product.</summary>
    public static Column operator *(double lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Product.</summary>
    public static Column operator *(decimal lhs, Column rhs) => Functions.Lit(lhs).Multiply(rhs);

    /// <summary>Quotient.</summary>
    public static Column operator /(int lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Quotient.</summary>
    public static Column operator /(long lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Quotient.</summary>
    public static Column operator /(double lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Quotient.</summary>
    public static Column operator /(decimal lhs, Column rhs) => Functions.Lit(lhs).Divide(rhs);

    /// <summary>Remainder.</summary>
    public static Column operator %(int lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);

    /// <summary>Remainder.</summary>
    public static Column operator %(long lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);

    /// <summary>Remainder.</summary>
    public static Column operator %(double lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);

    /// <summary>Remainder.</summary>
    public static Column operator %(decimal lhs, Column rhs) => Functions.Lit(lhs).Mod(rhs);
}
