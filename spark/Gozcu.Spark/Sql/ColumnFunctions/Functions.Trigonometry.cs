namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Returns the arc cosine in radians, from 0 to π. NaN outside -1 to 1.</summary>
    public static Column Acos(Column column) => Call("acos", column);

    /// <summary>Returns the arc cosine in radians, from 0 to π. NaN outside -1 to 1.</summary>
    public static Column Acos(string columnName) => Call("acos", columnName);

    /// <summary>Returns the inverse hyperbolic cosine.</summary>
    [Since("3.1.0")]
    public static Column Acosh(Column column) => Call("acosh", column);

    /// <summary>Returns the inverse hyperbolic cosine.</summary>
    [Since("3.1.0")]
    public static Column Acosh(string columnName) => Call("acosh", columnName);

    /// <summary>Returns the arc sine in radians, from -π/2 to π/2. NaN outside -1 to 1.</summary>
    public static Column Asin(Column column) => Call("asin", column);

    /// <summary>Returns the arc sine in radians, from -π/2 to π/2. NaN outside -1 to 1.</summary>
    public static Column Asin(string columnName) => Call("asin", columnName);

    /// <summary>Returns the inverse hyperbolic sine.</summary>
    [Since("3.1.0")]
    public static Column Asinh(Column column) => Call("asinh", column);

    /// <summary>Returns the inverse hyperbolic sine.</summary>
    [Since("3.1.0")]
    public static Column Asinh(string columnName) => Call("asinh", columnName);

    /// <summary>Returns the arc tangent in radians, from -π/2 to π/2.</summary>
    public static Column Atan(Column column) => Call("atan", column);

    /// <summary>Returns the arc tangent in radians, from -π/2 to π/2.</summary>
    public static Column Atan(string columnName) => Call("atan", columnName);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(Column y, Column x) => Call("atan2", y, x);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(Column y, double xValue) => Call("atan2", y, xValue);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(Column y, string xName) => Call("atan2", y, xName);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(double yValue, Column x) => Call("atan2", yValue, x);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(double yValue, string xName) => Call("atan2", yValue, xName);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(string yName, Column x) => Call("atan2", yName, x);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(string yName, double xValue) => Call("atan2", yName, xValue);

    /// <summary>Returns the angle of the point (x, y) in polar coordinates, in radians from -π to π.</summary>
    public static Column Atan2(string yName, string xName) => Call("atan2", yName, xName);

    /// <summary>Returns the inverse hyperbolic tangent.</summary>
    [Since("3.1.0")]
    public static Column Atanh(Column column) => Call("atanh", column);

    /// <summary>Returns the inverse hyperbolic tangent.</summary>
    [Since("3.1.0")]
    public static Column Atanh(string columnName) => Call("atanh", columnName);

    /// <summary>Returns the cosine of an angle in radians.</summary>
    public static Column Cos(Column column) => Call("cos", column);

    /// <summary>Returns the cosine of an angle in radians.</summary>
    public static Column Cos(string columnName) => Call("cos", columnName);

    /// <summary>Returns the hyperbolic cosine.</summary>
    public static Column Cosh(Column column) => Call("cosh", column);

    /// <summary>Returns the hyperbolic cosine.</summary>
    public static Column Cosh(string columnName) => Call("cosh", columnName);

    /// <summary>Returns the cotangent of an angle in radians.</summary>
    [Since("3.5.0")]
    public static Column Cot(Column column) => Call("cot", column);

    /// <summary>Returns the cosecant of an angle in radians.</summary>
    [Since("3.5.0")]
    public static Column Csc(Column column) => Call("csc", column);

    /// <summary>Converts an angle from radians to degrees.</summary>
    public static Column Degrees(Column column) => Call("degrees", column);

    /// <summary>Converts an angle from radians to degrees.</summary>
    public static Column Degrees(string columnName) => Call("degrees", columnName);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(Column left, Column right) => Call("hypot", left, right);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(Column left, double right) => Call("hypot", left, right);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(Column left, string rightName) => Call("hypot", left, rightName);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(double left, Column right) => Call("hypot", left, right);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(double left, string rightName) => Call("hypot", left, rightName);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(string leftName, Column right) => Call("hypot", leftName, right);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(string leftName, double right) => Call("hypot", leftName, right);

    /// <summary>Returns the length of the hypotenuse, √(a² + b²), without intermediate overflow.</summary>
    public static Column Hypot(string leftName, string rightName) => Call("hypot", leftName, rightName);

    /// <summary>Converts an angle from degrees to radians.</summary>
    public static Column Radians(Column column) => Call("radians", column);

    /// <summary>Converts an angle from degrees to radians.</summary>
    public static Column Radians(string columnName) => Call("radians", columnName);

    /// <summary>Returns the secant of an angle in radians.</summary>
    [Since("3.5.0")]
    public static Column Sec(Column column) => Call("sec", column);

    /// <summary>Returns the sine of an angle in radians.</summary>
    public static Column Sin(Column column) => Call("sin", column);

    /// <summary>Returns the sine of an angle in radians.</summary>
    public static Column Sin(string columnName) => Call("sin", columnName);

    /// <summary>Returns the hyperbolic sine.</summary>
    public static Column Sinh(Column column) => Call("sinh", column);

    /// <summary>Returns the hyperbolic sine.</summary>
    public static Column Sinh(string columnName) => Call("sinh", columnName);

    /// <summary>Returns the tangent of an angle in radians.</summary>
    public static Column Tan(Column column) => Call("tan", column);

    /// <summary>Returns the tangent of an angle in radians.</summary>
    public static Column Tan(string columnName) => Call("tan", columnName);

    /// <summary>Returns the hyperbolic tangent.</summary>
    public static Column Tanh(Column column) => Call("tanh", column);

    /// <summary>Returns the hyperbolic tangent.</summary>
    public static Column Tanh(string columnName) => Call("tanh", columnName);
}
