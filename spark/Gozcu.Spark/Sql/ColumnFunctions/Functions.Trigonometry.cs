namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The angle in radians whose cosine is the value.</summary>
    public static Column Acos(Column column) => Call("acos", column);

    /// <summary>The angle in radians whose cosine is the value.</summary>
    public static Column Acos(string columnName) => Call("acos", columnName);

    /// <summary>The inverse hyperbolic cosine.</summary>
    [Since("3.1.0")]
    public static Column Acosh(Column column) => Call("acosh", column);

    /// <summary>The inverse hyperbolic cosine.</summary>
    [Since("3.1.0")]
    public static Column Acosh(string columnName) => Call("acosh", columnName);

    /// <summary>The angle in radians whose sine is the value.</summary>
    public static Column Asin(Column column) => Call("asin", column);

    /// <summary>The angle in radians whose sine is the value.</summary>
    public static Column Asin(string columnName) => Call("asin", columnName);

    /// <summary>The inverse hyperbolic sine.</summary>
    [Since("3.1.0")]
    public static Column Asinh(Column column) => Call("asinh", column);

    /// <summary>The inverse hyperbolic sine.</summary>
    [Since("3.1.0")]
    public static Column Asinh(string columnName) => Call("asinh", columnName);

    /// <summary>The angle in radians whose tangent is the value.</summary>
    public static Column Atan(Column column) => Call("atan", column);

    /// <summary>The angle in radians whose tangent is the value.</summary>
    public static Column Atan(string columnName) => Call("atan", columnName);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(Column y, Column x) => Call("atan2", y, x);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(Column y, double xValue) => Call("atan2", y, xValue);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(Column y, string xName) => Call("atan2", y, xName);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(double yValue, Column x) => Call("atan2", yValue, x);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(double yValue, string xName) => Call("atan2", yValue, xName);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(string yName, Column x) => Call("atan2", yName, x);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(string yName, double xValue) => Call("atan2", yName, xValue);

    /// <summary>The angle in radians of the point (x, y) as polar coordinates have it.</summary>
    public static Column Atan2(string yName, string xName) => Call("atan2", yName, xName);

    /// <summary>The inverse hyperbolic tangent.</summary>
    [Since("3.1.0")]
    public static Column Atanh(Column column) => Call("atanh", column);

    /// <summary>The inverse hyperbolic tangent.</summary>
    [Since("3.1.0")]
    public static Column Atanh(string columnName) => Call("atanh", columnName);

    /// <summary>The cosine of an angle in radians.</summary>
    public static Column Cos(Column column) => Call("cos", column);

    /// <summary>The cosine of an angle in radians.</summary>
    public static Column Cos(string columnName) => Call("cos", columnName);

    /// <summary>The hyperbolic cosine.</summary>
    public static Column Cosh(Column column) => Call("cosh", column);

    /// <summary>The hyperbolic cosine.</summary>
    public static Column Cosh(string columnName) => Call("cosh", columnName);

    /// <summary>The cotangent of an angle in radians.</summary>
    [Since("3.5.0")]
    public static Column Cot(Column column) => Call("cot", column);

    /// <summary>The cosecant of an angle in radians.</summary>
    [Since("3.5.0")]
    public static Column Csc(Column column) => Call("csc", column);

    /// <summary>An angle in radians as degrees.</summary>
    public static Column Degrees(Column column) => Call("degrees", column);

    /// <summary>An angle in radians as degrees.</summary>
    public static Column Degrees(string columnName) => Call("degrees", columnName);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(Column left, Column right) => Call("hypot", left, right);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(Column left, double right) => Call("hypot", left, right);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(Column left, string rightName) => Call("hypot", left, rightName);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(double left, Column right) => Call("hypot", left, right);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(double left, string rightName) => Call("hypot", left, rightName);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(string leftName, Column right) => Call("hypot", leftName, right);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(string leftName, double right) => Call("hypot", leftName, right);

    /// <summary>The length of the hypotenuse over two legs, without overflow on the way.</summary>
    public static Column Hypot(string leftName, string rightName) => Call("hypot", leftName, rightName);

    /// <summary>An angle in degrees as radians.</summary>
    public static Column Radians(Column column) => Call("radians", column);

    /// <summary>An angle in degrees as radians.</summary>
    public static Column Radians(string columnName) => Call("radians", columnName);

    /// <summary>The secant of an angle in radians.</summary>
    [Since("3.5.0")]
    public static Column Sec(Column column) => Call("sec", column);

    /// <summary>The sine of an angle in radians.</summary>
    public static Column Sin(Column column) => Call("sin", column);

    /// <summary>The sine of an angle in radians.</summary>
    public static Column Sin(string columnName) => Call("sin", columnName);

    /// <summary>The hyperbolic sine.</summary>
    public static Column Sinh(Column column) => Call("sinh", column);

    /// <summary>The hyperbolic sine.</summary>
    public static Column Sinh(string columnName) => Call("sinh", columnName);

    /// <summary>The tangent of an angle in radians.</summary>
    public static Column Tan(Column column) => Call("tan", column);

    /// <summary>The tangent of an angle in radians.</summary>
    public static Column Tan(string columnName) => Call("tan", columnName);

    /// <summary>The hyperbolic tangent.</summary>
    public static Column Tanh(Column column) => Call("tanh", column);

    /// <summary>The hyperbolic tangent.</summary>
    public static Column Tanh(string columnName) => Call("tanh", columnName);
}
