namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The value decrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key) => Call("aes_decrypt", input, key);

    /// <summary>The value decrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key, Column mode) => Call("aes_decrypt", input, key, mode);

    /// <summary>The value decrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key, Column mode, Column padding) =>
        Call("aes_decrypt", input, key, mode, padding);

    /// <summary>The value decrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key, Column mode, Column padding, Column aad) =>
        Call("aes_decrypt", input, key, mode, padding, aad);

    /// <summary>The value encrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key) => Call("aes_encrypt", input, key);

    /// <summary>The value encrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode) => Call("aes_encrypt", input, key, mode);

    /// <summary>The value encrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode, Column padding) =>
        Call("aes_encrypt", input, key, mode, padding);

    /// <summary>The value encrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode, Column padding, Column iv) =>
        Call("aes_encrypt", input, key, mode, padding, iv);

    /// <summary>The value encrypted with AES.</summary>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode, Column padding, Column iv, Column aad) =>
        Call("aes_encrypt", input, key, mode, padding, iv, aad);

    /// <summary>Ascending order by a column.</summary>
    public static Column Asc(string columnName) => Call("asc", columnName);

    /// <summary>Ascending order by a column, nulls first.</summary>
    public static Column AscNullsFirst(string columnName) => Call("asc_nulls_first", columnName);

    /// <summary>Ascending order by a column, nulls last.</summary>
    public static Column AscNullsLast(string columnName) => Call("asc_nulls_last", columnName);

    /// <summary>Null where the condition is true; an error where it is not.</summary>
    [Since("3.1.0")]
    public static Column AssertTrue(Column column) => Call("assert_true", column);

    /// <summary>Null where the condition is true; an error where it is not.</summary>
    [Since("3.1.0")]
    public static Column AssertTrue(Column column, Column errMsg) => Call("assert_true", column, errMsg);

    /// <summary>The data frame with the hint that it is small enough to be sent to every node for joins.</summary>
    public static DataFrame Broadcast(DataFrame df) => Frame("broadcast", df);

    /// <summary>A function of SQL by its name.</summary>
    [Since("3.5.0")]
    public static Column CallFunction(string name, params Column[] columns) => Call("call_function", name, Seq(columns));

    /// <summary>A registered function by its name.</summary>
    [Deprecated("3.2.0")]
    public static Column CallUDF(string udfName, params Column[] columns) => Call("call_udf", udfName, Seq(columns));

    /// <summary>A registered function by its name.</summary>
    [Since("3.2.0")]
    public static Column Call_UDF(string udfName, params Column[] columns) => Call("call_udf", udfName, Seq(columns));

    /// <summary>The first value that is not null.</summary>
    public static Column Coalesce(params Column[] columns) => Call("coalesce", Seq(columns));

    /// <summary>The bytes' cyclic redundancy check.</summary>
    public static Column Crc32(Column column) => Call("crc32", column);

    /// <summary>The session's catalog.</summary>
    [Since("3.5.0")]
    public static Column CurrentCatalog() => Call("current_catalog");

    /// <summary>The session's database.</summary>
    [Since("3.5.0")]
    public static Column CurrentDatabase() => Call("current_database");

    /// <summary>The session's database.</summary>
    [Since("3.5.0")]
    public static Column CurrentSchema() => Call("current_schema");

    /// <summary>The user that runs the query.</summary>
    [Since("3.5.0")]
    public static Column CurrentUser() => Call("current_user");

    /// <summary>Descending order by a column.</summary>
    public static Column Desc(string columnName) => Call("desc", columnName);

    /// <summary>Descending order by a column, nulls first.</summary>
    public static Column DescNullsFirst(string columnName) => Call("desc_nulls_first", columnName);

    /// <summary>Descending order by a column, nulls last.</summary>
    public static Column DescNullsLast(string columnName) => Call("desc_nulls_last", columnName);

    /// <summary>Equality where two nulls are equal.</summary>
    [Since("3.5.0")]
    public static Column EqualNull(Column left, Column right) => Call("equal_null", left, right);

    /// <summary>The largest of the columns, nulls left out.</summary>
    public static Column Greatest(params Column[] columns) => Call("greatest", Seq(columns));

    /// <summary>The largest of the columns, nulls left out.</summary>
    public static Column Greatest(string columnName, params string[] columnNames) => Call("greatest", columnName, Seq(columnNames));

    /// <summary>A 32-bit hash of the columns.</summary>
    public static Column Hash(params Column[] columns) => Call("hash", Seq(columns));

    /// <summary>The second value where the first is null.</summary>
    [Since("3.5.0")]
    public static Column IfNull(Column first, Column second) => Call("ifnull", first, second);

    /// <summary>The length of the file block the row comes from.</summary>
    [Since("3.5.0")]
    public static Column InputFileBlockLength() => Call("input_file_block_length");

    /// <summary>Where the file block begins that the row comes from.</summary>
    [Since("3.5.0")]
    public static Column InputFileBlockStart() => Call("input_file_block_start");

    /// <summary>The file the row comes from.</summary>
    public static Column InputFileName() => Call("input_file_name");

    /// <summary>True where the number is NaN.</summary>
    public static Column IsNaN(Column column) => Call("isnan", column);

    /// <summary>True where the value is not null.</summary>
    [Since("3.5.0")]
    public static Column IsNotNull(Column column) => Call("isnotnull", column);

    /// <summary>True where the value is null.</summary>
    public static Column IsNull(Column column) => Call("isnull", column);

    /// <summary>The result of a static Java method.</summary>
    [Since("3.5.0")]
    public static Column JavaMethod(params Column[] columns) => Call("java_method", Seq(columns));

    /// <summary>The smallest of the columns, nulls left out.</summary>
    public static Column Least(params Column[] columns) => Call("least", Seq(columns));

    /// <summary>The smallest of the columns, nulls left out.</summary>
    public static Column Least(string columnName, params string[] columnNames) => Call("least", columnName, Seq(columnNames));

    /// <summary>The bytes' MD5 digest in hexadecimal digits.</summary>
    public static Column Md5(Column column) => Call("md5", column);

    /// <summary>A number that grows from row to row, with gaps between partitions.</summary>
    public static Column MonotonicallyIncreasingId() => Call("monotonically_increasing_id");

    /// <summary>The second value where the first is NaN.</summary>
    public static Column NaNvl(Column column1, Column column2) => Call("nanvl", column1, column2);

    /// <summary>Null where both are equal, else the first.</summary>
    [Since("3.5.0")]
    public static Column NullIf(Column first, Column second) => Call("nullif", first, second);

    /// <summary>The second value where the first is null.</summary>
    [Since("3.5.0")]
    public static Column Nvl(Column first, Column second) => Call("nvl", first, second);

    /// <summary>The second value where the first is not null, else the third.</summary>
    [Since("3.5.0")]
    public static Column Nvl2(Column first, Column second, Column third) => Call("nvl2", first, second, third);

    /// <summary>An error with this message.</summary>
    [Since("3.1.0")]
    public static Column RaiseError(Column errMsg) => Call("raise_error", errMsg);

    /// <summary>The result of a static Java method.</summary>
    [Since("3.5.0")]
    public static Column Reflect(params Column[] columns) => Call("reflect", Seq(columns));

    /// <summary>The bytes' SHA-1 digest in hexadecimal digits.</summary>
    [Since("3.5.0")]
    public static Column Sha(Column column) => Call("sha", column);

    /// <summary>The bytes' SHA-1 digest in hexadecimal digits.</summary>
    public static Column Sha1(Column column) => Call("sha1", column);

    /// <summary>The bytes' SHA-2 digest of so many bits in hexadecimal digits.</summary>
    public static Column Sha2(Column column, int numBits) => Call("sha2", column, numBits);

    /// <summary>The number of the row's partition.</summary>
    public static Column SparkPartitionId() => Call("spark_partition_id");

    /// <summary>The value decrypted with AES, or null where it cannot be.</summary>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key) => Call("try_aes_decrypt", input, key);

    /// <summary>The value decrypted with AES, or null where it cannot be.</summary>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key, Column mode) => Call("try_aes_decrypt", input, key, mode);

    /// <summary>The value decrypted with AES, or null where it cannot be.</summary>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key, Column mode, Column padding) =>
        Call("try_aes_decrypt", input, key, mode, padding);

    /// <summary>The value decrypted with AES, or null where it cannot be.</summary>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key, Column mode, Column padding, Column aad) =>
        Call("try_aes_decrypt", input, key, mode, padding, aad);

    /// <summary>The value's type as DDL.</summary>
    [Since("3.5.0")]
    public static Column TypeOf(Column column) => Call("typeof", column);

    /// <summary>The value of a user-defined type as it is stored.</summary>
    [Since("3.5.0")]
    public static Column UnwrapUdt(Column column) => Call("unwrap_udt", column);

    /// <summary>The user that runs the query.</summary>
    [Since("3.5.0")]
    public static Column User() => Call("user");

    /// <summary>A random UUID.</summary>
    [Since("3.5.0")]
    public static Column Uuid() => Call("uuid");

    /// <summary>Spark's version.</summary>
    [Since("3.5.0")]
    public static Column Version() => Call("version");

    /// <summary>A 64-bit hash of the columns.</summary>
    [Since("3.0.0")]
    public static Column XXHash64(params Column[] columns) => Call("xxhash64", Seq(columns));
}
