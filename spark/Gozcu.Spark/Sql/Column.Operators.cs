namespace Microsoft.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Sum.</summary>
    public static Column operator +(Column lhs, object? rhs) => lhs.Plus(rhs);

    /// <summary>Difference.</summary>
    public static Column operator -(Column lhs, object? rhs) => lhs.Minus(rhs);

    /// <summary>Product.</summary>
    public static Column operator *(Column lhs, object? rhs) => lhs.Multiply(rhs);

    /// <summary>Quotient.</summary>
    public static Column operator /(Column lhs, object? rhs) => lhs.Divide(rhs);

    /// <summary>Remainder.</summary>
    public static Column operator %(Column lhs, object? rhs) => lhs.Mod(rhs);

    /// <summary>Equality; null where either side is.</summary>
    public static Column operator ==(Column lhs, object? rhs) => lhs.EqualTo(rhs);

    /// <summary>Inequality; null where either side is.</summary>
    public static Column operator !=(Column lhs, object? rhs) => lhs.NotEqual(rhs);

    /// <summary>Greater than.</summary>
    public static Column operator >(Column lhs, object? rhs) => lhs.Gt(rhs);

    /// <summary>Less than.</summary>
    public static Column operator <(Column lhs, object? rhs) => lhs.Lt(rhs);

    /// <summary>Greater than or equal to.</summary>
    public static Column operator >=(Column lhs, object? rhs) => lhs.Geq(rhs);

    /// <summary>Less than or equal to.</summary>
    public static Column operator <=(Column lhs, object? rhs) => lhs.Leq(rhs);

    /// <summary>Logical and.</summary>
    public static Column operator &(Column lhs, Column rhs) => lhs.And(rhs);

    /// <summary>Logical or.</summary>
    public static Column operator |(Column lhs, Column rhs) => lhs.Or(rhs);

    /// <summary>Logical not.</summary>
    public static Column operator !(Column self) => Functions.Not(self);

    /// <summary>The number with its sign changed.</summary>
    public static Column operator -(Column self) => Functions.Negate(self);
}
