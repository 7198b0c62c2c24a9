namespace Microsoft.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Adds the right side to the left. Null where either side is null.</summary>
    public static Column operator +(Column lhs, object? rhs) => lhs.Plus(rhs);

    /// <summary>Subtracts the right side from the left. Null where either side is null.</summary>
    public static Column operator -(Column lhs, object? rhs) => lhs.Minus(rhs);

    /// <summary>Multiplies the left side by the right. Null where either side is null.</summary>
    public static Column operator *(Column lhs, object? rhs) => lhs.Multiply(rhs);

    /// <summary>Divides the left side by the right. Null where either side is null.</summary>
    public static Column operator /(Column lhs, object? rhs) => lhs.Divide(rhs);

    /// <summary>Returns the remainder of dividing the left side by the right. Null where either side is null.</summary>
    public static Column operator %(Column lhs, object? rhs) => lhs.Mod(rhs);

    /// <summary>Tests whether both sides are equal. Null where either side is null; <see cref="EqNullSafe"/> treats nulls as equal.</summary>
    public static Column operator ==(Column lhs, object? rhs) => lhs.EqualTo(rhs);

    /// <summary>Tests whether the sides differ. Null where either side is null.</summary>
    public static Column operator !=(Column lhs, object? rhs) => lhs.NotEqual(rhs);

    /// <summary>Tests whether the left side is greater than the right. Null where either side is null.</summary>
    public static Column operator >(Column lhs, object? rhs) => lhs.Gt(rhs);

    /// <summary>Tests whether the left side is less than the right. Null where either side is null.</summary>
    public static Column operator <(Column lhs, object? rhs) => lhs.Lt(rhs);

    /// <summary>Tests whether the left side is greater than or equal to the right. Null where either side is null.</summary>
    public static Column operator >=(Column lhs, object? rhs) => lhs.Geq(rhs);

    /// <summary>Tests whether the left side is less than or equal to the right. Null where either side is null.</summary>
    public static Column operator <=(Column lhs, object? rhs) => lhs.Leq(rhs);

    /// <summary>Returns the logical AND of two conditions. False where either is false, else null where either is null.</summary>
    public static Column operator &(Column lhs, Column rhs) => lhs.And(rhs);

    /// <summary>Returns the logical OR of two conditions. True where either is true, else null where either is null.</summary>
    public static Column operator |(Column lhs, Column rhs) => lhs.Or(rhs);

    /// <summary>Negates the condition. Null where it is null.</summary>
    public static Column operator !(Column self) => Functions.Not(self);

    /// <summary>Changes the sign of the number.</summary>
    public static Column operator -(Column self) => Functions.Negate(self);
}
