using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql.Expressions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Sql;

/// <summary>An expression over the columns of a data frame. Values given to its methods may be columns or .NET values, which become literals.</summary>
public sealed partial class Column : IJvmObjectReferenceProvider
{
    internal Column(JvmObjectReference reference) => Reference = reference;

    /// <summary>The column in the JVM.</summary>
    public JvmObjectReference Reference { get; }

    /// <summary>The C# functions it applies, as far as it is known.</summary>
    internal IReadOnlyList<FunctionUse> Uses { get; init; } = [];

    /// <summary>Ascending order.</summary>
    public Column Asc() => Call("asc");

    /// <summary>Ascending order, nulls first.</summary>
    public Column AscNullsFirst() => Call("asc_nulls_first");

    /// <summary>Ascending order, nulls last.</summary>
    public Column AscNullsLast() => Call("asc_nulls_last");

    /// <summary>Descending order.</summary>
    public Column Desc() => Call("desc");

    /// <summary>Descending order, nulls first.</summary>
    public Column DescNullsFirst() => Call("desc_nulls_first");

    /// <summary>Descending order, nulls last.</summary>
    public Column DescNullsLast() => Call("desc_nulls_last");

    /// <summary>True where the number is NaN.</summary>
    public Column IsNaN() => Call("isNaN");

    /// <summary>True where the value is null.</summary>
    public Column IsNull() => Call("isNull");

    /// <summary>True where the value is not null.</summary>
    public Column IsNotNull() => Call("isNotNull");

    /// <summary>Equality; null where either side is.</summary>
    public Column EqualTo(object? rhs) => Call("equalTo", ColumnValue.ToJvm(rhs));

    /// <summary>Inequality; null where either side is.</summary>
    public Column NotEqual(object? rhs) => Call("notEqual", ColumnValue.ToJvm(rhs));

    /// <summary>Greater than.</summary>
    public Column Gt(object? rhs) => Call("gt", ColumnValue.ToJvm(rhs));

    /// <summary>Less than.</summary>
    public Column Lt(object? rhs) => Call("lt", ColumnValue.ToJvm(rhs));

    /// <summary>Greater than or equal to.</summary>
    public Column Geq(object? rhs) => Call("geq", ColumnValue.ToJvm(rhs));

    /// <summary>Less than or equal to.</summary>
    public Column Leq(object? rhs) => Call("leq", ColumnValue.ToJvm(rhs));

    /// <summary>Equality where two nulls are equal and a null is equal to nothing else.</summary>
    public Column EqNullSafe(object? obj) => Call("eqNullSafe", ColumnValue.ToJvm(obj));

    /// <summary>Sum.</summary>
    public Column Plus(object? rhs) => Call("plus", ColumnValue.ToJvm(rhs));

    /// <summary>Difference.</summary>
    public Column Minus(object? rhs) => Call("minus", ColumnValue.ToJvm(rhs));

    /// <summary>Product.</summary>
    public Column Multiply(object? rhs) => Call("multiply", ColumnValue.ToJvm(rhs));

    /// <summary>Quotient.</summary>
    public Column Divide(object? rhs) => Call("divide", ColumnValue.ToJvm(rhs));

    /// <summary>Remainder.</summary>
    public Column Mod(object? rhs) => Call("mod", ColumnValue.ToJvm(rhs));

    /// <summary>True where the text contains the other.</summary>
    public Column Contains(object? other) => Call("contains", ColumnValue.ToJvm(other));

    /// <summary>Bitwise or.</summary>
    public Column BitwiseOR(object? other) => Call("bitwiseOR", ColumnValue.ToJvm(other));

    /// <summary>Bitwise and.</summary>
    public Column BitwiseAND(object? other) => Call("bitwiseAND", ColumnValue.ToJvm(other));

    /// <summary>Bitwise exclusive or.</summary>
    public Column BitwiseXOR(object? other) => Call("bitwiseXOR", ColumnValue.ToJvm(other));

    /// <summary>An element of an array by its place from 0, or a value of a map by its key.</summary>
    public Column GetItem(object key) => Call("getItem", ColumnValue.ToJvm(key));

    /// <summary>A value of an array, map or struct: what <see cref="Apply"/> gives.</summary>
    public Column this[object extraction] => Apply(extraction);

    /// <summary>A value of an array, map or struct.</summary>
    public Column Apply(object extraction) => Call("apply", ColumnValue.ToJvm(extraction));

    /// <summary>The value where no condition of <see cref="When"/> holds.</summary>
    public Column Otherwise(object? value) => Call("otherwise", ColumnValue.ToJvm(value));

    /// <summary>Logical and.</summary>
    public Column And(Column other) => Call("and", other);

    /// <summary>Logical or.</summary>
    public Column Or(Column other) => Call("or", other);

    /// <summary>Adds a condition and its value to <see cref="Functions.When"/>.</summary>
    public Column When(Column condition, object? value) => Call("when", condition, ColumnValue.ToJvm(value));

    /// <summary>True where the value lies between the bounds, both included.</summary>
    public Column Between(object lowerBound, object upperBound) =>
        Call("between", ColumnValue.ToJvm(lowerBound), ColumnValue.ToJvm(upperBound));

    /// <summary>True where the text matches SQL's LIKE pattern.</summary>
    public Column Like(string literal) => Call("like", literal);

    /// <summary>True where the text matches SQL's LIKE pattern, upper and lower case alike.</summary>
    public Column ILike(string literal) => Call("ilike", literal);

    /// <summary>True where the regular expression is found in the text.</summary>
    public Column RLike(string literal) => Call("rlike", literal);

    /// <summary>A field of a struct.</summary>
    public Column GetField(string fieldName) => Call("getField", fieldName);

    /// <summary>The struct with a field added or replaced.</summary>
    public Column WithField(string fieldName, Column column) => Call("withField", fieldName, column);

    /// <summary>The struct without some fields.</summary>
    public Column DropFields(params string[] fieldNames) => Call("dropFields", Reference.Jvm.ToSeq(fieldNames));

    /// <summary>A part of the text.</summary>
    public Column SubStr(Column startPos, Column len) => Call("substr", startPos, len);

    /// <summary>A part of the text; positions count from 1.</summary>
    public Column SubStr(int startPos, int len) => Call("substr", startPos, len);

    /// <summary>True where the text begins with the other.</summary>
    public Column StartsWith(Column other) => Call("startsWith", other);

    /// <summary>True where the text begins with the other.</summary>
    public Column StartsWith(string literal) => Call("startsWith", literal);

    /// <summary>True where the text ends with the other.</summary>
    public Column EndsWith(Column other) => Call("endsWith", other);

    /// <summary>True where the text ends with the other.</summary>
    public Column EndsWith(string literal) => Call("endsWith", literal);

    /// <summary>The column under another name.</summary>
    public Column As(string alias) => Call("as", alias);

    /// <summary>The column under another name.</summary>
    public Column Alias(string alias) => Call("as", alias);

    /// <summary>The column under another name.</summary>
    public Column Name(string alias) => Call("as", alias);

    /// <summary>Names for the columns that a generator such as <c>Functions.PosExplode</c> gives.</summary>
    public Column As(IEnumerable<string> alias) => Call("as", Reference.Jvm.ToSeq(alias));

    /// <summary>The value as another type, by its SQL name.</summary>
    public Column Cast(string to) => Call("cast", to);

    /// <summary>The value as another type.</summary>
    public Column Cast(DataType to) => Call("cast", DataTypeReference.Of(Reference.Jvm, to));

    /// <summary>The function over a window.</summary>
    public Column Over(WindowSpec window) => Call("over", window);

    /// <summary>The function over all rows.</summary>
    public Column Over() => Call("over");

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params string[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params int[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params bool[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params short[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params long[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params float[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params double[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    public Column IsIn(params decimal[] list) => IsInValues(list);

    /// <summary>True where the value is one of the list.</summary>
    [Since("2.4.0")]
    public Column IsInCollection<T>(IEnumerable<T> values) => IsInValues(values.ToArray());

    /// <summary>Prints the expression.</summary>
    public void Explain(bool extended) => Console.WriteLine(Describe(extended));

    /// <summary>Columns are equal when their expressions are. It says nothing of values: <c>==</c> builds an expression that compares those.</summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Column other && (bool)Reference.Invoke("equals", other)!);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Reference.Invoke("hashCode")!;

    /// <summary>The expression as text.</summary>
    public override string ToString() => (string)Reference.Invoke("toString")!;

    private string Describe(bool extended) => extended ? (string)Reference.InvokeObject("expr").Invoke("treeString")! : ToString();

    private Column IsInValues<T>(T[] list) => Call("isin", Reference.Jvm.ToSeq(list.Select(value => ColumnValue.ToJvm(value)).ToList()));

    private Column Call(string method, params object?[] args) =>
        new(Reference.InvokeObject(method, args)) { Uses = [.. Uses, .. args.OfType<Column>().SelectMany(column => column.Uses)] };
}
