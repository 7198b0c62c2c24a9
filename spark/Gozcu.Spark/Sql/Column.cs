using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>An expression over the columns of a data frame. Its methods accept columns and .NET values; .NET values become literals.</summary>
public sealed partial class Column : IJvmObjectReferenceProvider
{
    internal Column(JvmObjectReference reference) => Reference = reference;

    /// <summary>Reference to the column in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>User-defined functions that the expression applies, as far as they are known.</summary>
    internal IReadOnlyList<FunctionUse> Uses { get; init; } = [];

    /// <summary>Returns a sort order: ascending, nulls first.</summary>
    public Column Asc() => Call("asc");

    /// <summary>Returns a sort order: ascending, nulls first.</summary>
    public Column AscNullsFirst() => Call("asc_nulls_first");

    /// <summary>Returns a sort order: ascending, nulls last.</summary>
    public Column AscNullsLast() => Call("asc_nulls_last");

    /// <summary>Returns a sort order: descending, nulls last.</summary>
    public Column Desc() => Call("desc");

    /// <summary>Returns a sort order: descending, nulls first.</summary>
    public Column DescNullsFirst() => Call("desc_nulls_first");

    /// <summary>Returns a sort order: descending, nulls last.</summary>
    public Column DescNullsLast() => Call("desc_nulls_last");

    /// <summary>Tests whether the number is NaN. False where it is null.</summary>
    public Column IsNaN() => Call("isNaN");

    /// <summary>Tests whether the value is null. Never null itself.</summary>
    public Column IsNull() => Call("isNull");

    /// <summary>Tests whether the value is not null. Never null itself.</summary>
    public Column IsNotNull() => Call("isNotNull");

    /// <summary>Tests whether the values are equal. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column EqualTo(object? rhs) => Call("equalTo", ColumnValue.ToJvm(rhs));

    /// <summary>Tests whether the values differ. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column NotEqual(object? rhs) => Call("notEqual", ColumnValue.ToJvm(rhs));

    /// <summary>Tests whether the value is greater than another. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Gt(object? rhs) => Call("gt", ColumnValue.ToJvm(rhs));

    /// <summary>Tests whether the value is less than another. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Lt(object? rhs) => Call("lt", ColumnValue.ToJvm(rhs));

    /// <summary>Tests whether the value is greater than or equal to another. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Geq(object? rhs) => Call("geq", ColumnValue.ToJvm(rhs));

    /// <summary>Tests whether the value is less than or equal to another. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Leq(object? rhs) => Call("leq", ColumnValue.ToJvm(rhs));

    /// <summary>Tests whether the values are equal, where null equals null and nothing else. Never null itself.</summary>
    /// <param name="obj">Column, or .NET value as a literal.</param>
    public Column EqNullSafe(object? obj) => Call("eqNullSafe", ColumnValue.ToJvm(obj));

    /// <summary>Adds a value. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Plus(object? rhs) => Call("plus", ColumnValue.ToJvm(rhs));

    /// <summary>Subtracts a value. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Minus(object? rhs) => Call("minus", ColumnValue.ToJvm(rhs));

    /// <summary>Multiplies by a value. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Multiply(object? rhs) => Call("multiply", ColumnValue.ToJvm(rhs));

    /// <summary>Divides by a value. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Divide(object? rhs) => Call("divide", ColumnValue.ToJvm(rhs));

    /// <summary>Returns the remainder of dividing by a value, with the sign of the dividend. Null where either is null.</summary>
    /// <param name="rhs">Column, or .NET value as a literal.</param>
    public Column Mod(object? rhs) => Call("mod", ColumnValue.ToJvm(rhs));

    /// <summary>Tests whether the string contains another. Null where either is null.</summary>
    /// <param name="other">Column, or .NET value as a literal.</param>
    public Column Contains(object? other) => Call("contains", ColumnValue.ToJvm(other));

    /// <summary>Returns the bitwise OR with another value.</summary>
    /// <param name="other">Column, or .NET value as a literal.</param>
    public Column BitwiseOR(object? other) => Call("bitwiseOR", ColumnValue.ToJvm(other));

    /// <summary>Returns the bitwise AND with another value.</summary>
    /// <param name="other">Column, or .NET value as a literal.</param>
    public Column BitwiseAND(object? other) => Call("bitwiseAND", ColumnValue.ToJvm(other));

    /// <summary>Returns the bitwise exclusive OR with another value.</summary>
    /// <param name="other">Column, or .NET value as a literal.</param>
    public Column BitwiseXOR(object? other) => Call("bitwiseXOR", ColumnValue.ToJvm(other));

    /// <summary>Returns an element of an array by its index, or a value of a map by its key.</summary>
    /// <param name="key">Zero-based index in an array, or key in a map.</param>
    public Column GetItem(object key) => Call("getItem", ColumnValue.ToJvm(key));

    /// <summary>An element of an array, a value of a map, or a field of a struct; the same as <see cref="Apply"/>.</summary>
    public Column this[object extraction] => Apply(extraction);

    /// <summary>Returns an element of an array, a value of a map, or a field of a struct.</summary>
    /// <param name="extraction">Zero-based index in an array, key in a map, or name of a field in a struct.</param>
    public Column Apply(object extraction) => Call("apply", ColumnValue.ToJvm(extraction));

    /// <summary>Sets the value for rows where no condition of <see cref="When"/> is true. Without it, such rows are null.</summary>
    /// <param name="value">Column, or .NET value as a literal.</param>
    public Column Otherwise(object? value) => Call("otherwise", ColumnValue.ToJvm(value));

    /// <summary>Returns the logical AND with another condition. False where either is false, else null where either is null.</summary>
    public Column And(Column other) => Call("and", other);

    /// <summary>Returns the logical OR with another condition. True where either is true, else null where either is null.</summary>
    public Column Or(Column other) => Call("or", other);

    /// <summary>Adds a condition and its value to an expression begun with <see cref="Functions.When"/>. The first condition that is true decides.</summary>
    /// <param name="condition">Boolean column.</param>
    /// <param name="value">Column, or .NET value as a literal, for rows where the condition is true.</param>
    public Column When(Column condition, object? value) => Call("when", condition, ColumnValue.ToJvm(value));

    /// <summary>Tests whether the value lies between two bounds, both inclusive.</summary>
    /// <param name="lowerBound">Smallest accepted value: a column, or a .NET value as a literal.</param>
    /// <param name="upperBound">Largest accepted value: a column, or a .NET value as a literal.</param>
    public Column Between(object lowerBound, object upperBound) =>
        Call("between", ColumnValue.ToJvm(lowerBound), ColumnValue.ToJvm(upperBound));

    /// <summary>Tests whether the whole string matches a SQL LIKE pattern, case-sensitively.</summary>
    /// <param name="literal">Pattern: <c>_</c> matches one character, <c>%</c> any number, and <c>\</c> escapes.</param>
    public Column Like(string literal) => Call("like", literal);

    /// <summary>Tests whether the whole string matches a SQL LIKE pattern, ignoring case.</summary>
    /// <param name="literal">Pattern: <c>_</c> matches one character, <c>%</c> any number, and <c>\</c> escapes.</param>
    public Column ILike(string literal) => Call("ilike", literal);

    /// <summary>Tests whether any part of the string matches a regular expression.</summary>
    /// <param name="literal">Regular expression in Java's syntax.</param>
    public Column RLike(string literal) => Call("rlike", literal);

    /// <summary>Returns a field of a struct.</summary>
    public Column GetField(string fieldName) => Call("getField", fieldName);

    /// <summary>Returns the struct with a field added or replaced.</summary>
    /// <param name="fieldName">Name of the field; dots reach into nested structs.</param>
    /// <param name="column">New value of the field.</param>
    public Column WithField(string fieldName, Column column) => Call("withField", fieldName, column);

    /// <summary>Returns the struct without some of its fields.</summary>
    /// <param name="fieldNames">Names of the fields to remove; dots reach into nested structs. Names that do not exist are ignored.</param>
    public Column DropFields(params string[] fieldNames) => Call("dropFields", Reference.Jvm.ToSeq(fieldNames));

    /// <summary>Returns a substring.</summary>
    /// <param name="startPos">Position of the first character, from 1.</param>
    /// <param name="len">Number of characters.</param>
    public Column SubStr(Column startPos, Column len) => Call("substr", startPos, len);

    /// <summary>Returns a substring.</summary>
    /// <param name="startPos">Position of the first character, from 1.</param>
    /// <param name="len">Number of characters.</param>
    public Column SubStr(int startPos, int len) => Call("substr", startPos, len);

    /// <summary>Tests whether the string starts with another.</summary>
    public Column StartsWith(Column other) => Call("startsWith", other);

    /// <summary>Tests whether the string starts with another.</summary>
    public Column StartsWith(string literal) => Call("startsWith", literal);

    /// <summary>Tests whether the string ends with another.</summary>
    public Column EndsWith(Column other) => Call("endsWith", other);

    /// <summary>Tests whether the string ends with another.</summary>
    public Column EndsWith(string literal) => Call("endsWith", literal);

    /// <summary>Names the column.</summary>
    public Column As(string alias) => Call("as", alias);

    /// <summary>Names the column.</summary>
    public Column Alias(string alias) => Call("as", alias);

    /// <summary>Names the column.</summary>
    public Column Name(string alias) => Call("as", alias);

    /// <summary>Names the columns that a generator such as <c>Functions.PosExplode</c> returns.</summary>
    /// <param name="alias">One name per column, in order.</param>
    public Column As(IEnumerable<string> alias) => Call("as", Reference.Jvm.ToSeq(alias));

    /// <summary>Converts the value to another type.</summary>
    /// <param name="to">Name of the type in SQL, such as <c>bigint</c>.</param>
    public Column Cast(string to) => Call("cast", to);

    /// <summary>Converts the value to another type.</summary>
    public Column Cast(DataType to) => Call("cast", DataTypeReference.Of(Reference.Jvm, to));

    /// <summary>Evaluates the window function or aggregate over a window.</summary>
    public Column Over(WindowSpec window) => Call("over", window);

    /// <summary>Evaluates the window function or aggregate over a single window of all rows.</summary>
    public Column Over() => Call("over");

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params string[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params int[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params bool[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params short[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params long[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params float[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params double[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    public Column IsIn(params decimal[] list) => IsInValues(list);

    /// <summary>Tests whether the value is in the list. Null where the value is null.</summary>
    [Since("2.4.0")]
    public Column IsInCollection<T>(IEnumerable<T> values) => IsInValues(values.ToArray());

    /// <summary>Prints the expression to standard output.</summary>
    /// <param name="extended">True for the expression tree, false for one line.</param>
    public void Explain(bool extended) => Console.WriteLine(Describe(extended));

    /// <summary>
    /// Compares expressions, not values: two columns are equal if their expressions are. The operator <c>==</c> builds an expression that compares values.
    /// </summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Column other && (bool)Reference.Invoke("equals", other)!);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Reference.Invoke("hashCode")!;

    /// <summary>Returns the expression as text.</summary>
    public override string ToString() => (string)Reference.Invoke("toString")!;

    private string Describe(bool extended) => extended ? (string)Reference.InvokeObject("expr").Invoke("treeString")! : ToString();

    private Column IsInValues<T>(T[] list) => Call("isin", Reference.Jvm.ToSeq(list.Select(value => ColumnValue.ToJvm(value)).ToList()));

    private Column Call(string method, params object?[] args) =>
        new(Reference.InvokeObject(method, args)) { Uses = [.. Uses, .. args.OfType<Column>().SelectMany(column => column.Uses)] };
}
