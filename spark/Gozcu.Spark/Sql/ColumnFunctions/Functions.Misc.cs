namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Decrypts AES-encrypted bytes.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key) => Call("aes_decrypt", input, key);

    /// <summary>Decrypts AES-encrypted bytes.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key, Column mode) => Call("aes_decrypt", input, key, mode);

    /// <summary>Decrypts AES-encrypted bytes.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    /// <param name="padding">Padding: <c>DEFAULT</c>, <c>NONE</c> or <c>PKCS</c>.</param>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key, Column mode, Column padding) =>
        Call("aes_decrypt", input, key, mode, padding);

    /// <summary>Decrypts AES-encrypted bytes.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    /// <param name="padding">Padding: <c>DEFAULT</c>, <c>NONE</c> or <c>PKCS</c>.</param>
    /// <param name="aad">Additional authenticated data; GCM only. Must equal what the data was encrypted with.</param>
    [Since("3.5.0")]
    public static Column AesDecrypt(Column input, Column key, Column mode, Column padding, Column aad) =>
        Call("aes_decrypt", input, key, mode, padding, aad);

    /// <summary>Encrypts bytes or a string with AES.</summary>
    /// <param name="input">Bytes or string to encrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key) => Call("aes_encrypt", input, key);

    /// <summary>Encrypts bytes or a string with AES.</summary>
    /// <param name="input">Bytes or string to encrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode) => Call("aes_encrypt", input, key, mode);

    /// <summary>Encrypts bytes or a string with AES.</summary>
    /// <param name="input">Bytes or string to encrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    /// <param name="padding">Padding: <c>DEFAULT</c>, <c>NONE</c> or <c>PKCS</c>.</param>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode, Column padding) =>
        Call("aes_encrypt", input, key, mode, padding);

    /// <summary>Encrypts bytes or a string with AES.</summary>
    /// <param name="input">Bytes or string to encrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    /// <param name="padding">Padding: <c>DEFAULT</c>, <c>NONE</c> or <c>PKCS</c>.</param>
    /// <param name="iv">Initialization vector: 12 bytes for GCM, 16 for CBC; random by default.</param>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode, Column padding, Column iv) =>
        Call("aes_encrypt", input, key, mode, padding, iv);

    /// <summary>Encrypts bytes or a string with AES.</summary>
    /// <param name="input">Bytes or string to encrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    /// <param name="padding">Padding: <c>DEFAULT</c>, <c>NONE</c> or <c>PKCS</c>.</param>
    /// <param name="iv">Initialization vector: 12 bytes for GCM, 16 for CBC; random by default.</param>
    /// <param name="aad">Additional authenticated data; GCM only.</param>
    [Since("3.5.0")]
    public static Column AesEncrypt(Column input, Column key, Column mode, Column padding, Column iv, Column aad) =>
        Call("aes_encrypt", input, key, mode, padding, iv, aad);

    /// <summary>Returns a sort order: ascending, nulls first.</summary>
    public static Column Asc(string columnName) => Call("asc", columnName);

    /// <summary>Returns a sort order: ascending, nulls first.</summary>
    public static Column AscNullsFirst(string columnName) => Call("asc_nulls_first", columnName);

    /// <summary>Returns a sort order: ascending, nulls last.</summary>
    public static Column AscNullsLast(string columnName) => Call("asc_nulls_last", columnName);

    /// <summary>Returns null where a condition is true, and fails the query where it is not.</summary>
    /// <param name="column">Boolean column.</param>
    [Since("3.1.0")]
    public static Column AssertTrue(Column column) => Call("assert_true", column);

    /// <summary>Returns null where a condition is true, and fails the query where it is not.</summary>
    /// <param name="column">Boolean column.</param>
    /// <param name="errMsg">Message of the error; one that quotes the condition by default.</param>
    [Since("3.1.0")]
    public static Column AssertTrue(Column column, Column errMsg) => Call("assert_true", column, errMsg);

    /// <summary>Marks a data frame as small enough to be broadcast to every executor in joins.</summary>
    public static DataFrame Broadcast(DataFrame df) => Frame("broadcast", df);

    /// <summary>Calls a SQL function, built in or registered, by its name.</summary>
    /// <param name="name">Name of the function; may be qualified by a database.</param>
    /// <param name="columns">Arguments.</param>
    [Since("3.5.0")]
    public static Column CallFunction(string name, params Column[] columns) => Call("call_function", name, Seq(columns));

    /// <summary>Calls a registered user-defined function by its name.</summary>
    /// <param name="udfName">Name of the function.</param>
    /// <param name="columns">Arguments.</param>
    [Deprecated("3.2.0")]
    public static Column CallUDF(string udfName, params Column[] columns) => Call("call_udf", udfName, Seq(columns));

    /// <summary>Calls a registered user-defined function by its name.</summary>
    /// <param name="udfName">Name of the function.</param>
    /// <param name="columns">Arguments.</param>
    [Since("3.2.0")]
    public static Column Call_UDF(string udfName, params Column[] columns) => Call("call_udf", udfName, Seq(columns));

    /// <summary>Returns the first value that is not null, or null if all are.</summary>
    public static Column Coalesce(params Column[] columns) => Call("coalesce", Seq(columns));

    /// <summary>Returns the CRC-32 checksum of bytes as a long integer.</summary>
    public static Column Crc32(Column column) => Call("crc32", column);

    /// <summary>Returns the name of the session's current catalog.</summary>
    [Since("3.5.0")]
    public static Column CurrentCatalog() => Call("current_catalog");

    /// <summary>Returns the name of the session's current database.</summary>
    [Since("3.5.0")]
    public static Column CurrentDatabase() => Call("current_database");

    /// <summary>Returns the name of the session's current database.</summary>
    [Since("3.5.0")]
    public static Column CurrentSchema() => Call("current_schema");

    /// <summary>Returns the name of the user who runs the query.</summary>
    [Since("3.5.0")]
    public static Column CurrentUser() => Call("current_user");

    /// <summary>Returns a sort order: descending, nulls last.</summary>
    public static Column Desc(string columnName) => Call("desc", columnName);

    /// <summary>Returns a sort order: descending, nulls first.</summary>
    public static Column DescNullsFirst(string columnName) => Call("desc_nulls_first", columnName);

    /// <summary>Returns a sort order: descending, nulls last.</summary>
    public static Column DescNullsLast(string columnName) => Call("desc_nulls_last", columnName);

    /// <summary>Tests whether two values are equal, where null equals null. Never null itself.</summary>
    [Since("3.5.0")]
    public static Column EqualNull(Column left, Column right) => Call("equal_null", left, right);

    /// <summary>Returns the largest of two or more columns. Nulls are ignored; null if all are null.</summary>
    public static Column Greatest(params Column[] columns) => Call("greatest", Seq(columns));

    /// <summary>Returns the largest of two or more columns. Nulls are ignored; null if all are null.</summary>
    public static Column Greatest(string columnName, params string[] columnNames) => Call("greatest", columnName, Seq(columnNames));

    /// <summary>Returns a 32-bit Murmur3 hash of the columns.</summary>
    public static Column Hash(params Column[] columns) => Call("hash", Seq(columns));

    /// <summary>Returns the first value, or the second where the first is null.</summary>
    [Since("3.5.0")]
    public static Column IfNull(Column first, Column second) => Call("ifnull", first, second);

    /// <summary>Returns the length of the file block that the row was read from, in bytes; -1 if unknown.</summary>
    [Since("3.5.0")]
    public static Column InputFileBlockLength() => Call("input_file_block_length");

    /// <summary>Returns the offset of the file block that the row was read from, in bytes; -1 if unknown.</summary>
    [Since("3.5.0")]
    public static Column InputFileBlockStart() => Call("input_file_block_start");

    /// <summary>Returns the path of the file that the row was read from; empty if unknown.</summary>
    public static Column InputFileName() => Call("input_file_name");

    /// <summary>Tests whether the number is NaN. False where it is null.</summary>
    public static Column IsNaN(Column column) => Call("isnan", column);

    /// <summary>Tests whether the value is not null. Never null itself.</summary>
    [Since("3.5.0")]
    public static Column IsNotNull(Column column) => Call("isnotnull", column);

    /// <summary>Tests whether the value is null. Never null itself.</summary>
    public static Column IsNull(Column column) => Call("isnull", column);

    /// <summary>Calls a static Java method by reflection and returns its result as a string.</summary>
    /// <param name="columns">Class and method name as string literals, then the arguments.</param>
    [Since("3.5.0")]
    public static Column JavaMethod(params Column[] columns) => Call("java_method", Seq(columns));

    /// <summary>Returns the smallest of two or more columns. Nulls are ignored; null if all are null.</summary>
    public static Column Least(params Column[] columns) => Call("least", Seq(columns));

    /// <summary>Returns the smallest of two or more columns. Nulls are ignored; null if all are null.</summary>
    public static Column Least(string columnName, params string[] columnNames) => Call("least", columnName, Seq(columnNames));

    /// <summary>Returns the MD5 digest of bytes as 32 hexadecimal digits.</summary>
    public static Column Md5(Column column) => Call("md5", column);

    /// <summary>Returns a 64-bit id for each row: unique and increasing, but with gaps between partitions. Not deterministic.</summary>
    public static Column MonotonicallyIncreasingId() => Call("monotonically_increasing_id");

    /// <summary>Returns the first value, or the second where the first is NaN.</summary>
    public static Column NaNvl(Column column1, Column column2) => Call("nanvl", column1, column2);

    /// <summary>Returns null where both values are equal, otherwise the first.</summary>
    [Since("3.5.0")]
    public static Column NullIf(Column first, Column second) => Call("nullif", first, second);

    /// <summary>Returns the first value, or the second where the first is null.</summary>
    [Since("3.5.0")]
    public static Column Nvl(Column first, Column second) => Call("nvl", first, second);

    /// <summary>Returns the second value where the first is not null, otherwise the third.</summary>
    [Since("3.5.0")]
    public static Column Nvl2(Column first, Column second, Column third) => Call("nvl2", first, second, third);

    /// <summary>Fails the query with an error.</summary>
    /// <param name="errMsg">Message of the error.</param>
    [Since("3.1.0")]
    public static Column RaiseError(Column errMsg) => Call("raise_error", errMsg);

    /// <summary>Calls a static Java method by reflection and returns its result as a string.</summary>
    /// <param name="columns">Class and method name as string literals, then the arguments.</param>
    [Since("3.5.0")]
    public static Column Reflect(params Column[] columns) => Call("reflect", Seq(columns));

    /// <summary>Returns the SHA-1 digest of bytes as 40 hexadecimal digits.</summary>
    [Since("3.5.0")]
    public static Column Sha(Column column) => Call("sha", column);

    /// <summary>Returns the SHA-1 digest of bytes as 40 hexadecimal digits.</summary>
    public static Column Sha1(Column column) => Call("sha1", column);

    /// <summary>Returns the SHA-2 digest of bytes in hexadecimal digits.</summary>
    /// <param name="column">Binary column.</param>
    /// <param name="numBits">Size of the digest in bits: 224, 256, 384 or 512; 0 means 256.</param>
    public static Column Sha2(Column column, int numBits) => Call("sha2", column, numBits);

    /// <summary>Returns the id of the row's partition, from 0.</summary>
    public static Column SparkPartitionId() => Call("spark_partition_id");

    /// <summary>Decrypts AES-encrypted bytes, or returns null where that fails.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key) => Call("try_aes_decrypt", input, key);

    /// <summary>Decrypts AES-encrypted bytes, or returns null where that fails.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key, Column mode) => Call("try_aes_decrypt", input, key, mode);

    /// <summary>Decrypts AES-encrypted bytes, or returns null where that fails.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    /// <param name="padding">Padding: <c>DEFAULT</c>, <c>NONE</c> or <c>PKCS</c>.</param>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key, Column mode, Column padding) =>
        Call("try_aes_decrypt", input, key, mode, padding);

    /// <summary>Decrypts AES-encrypted bytes, or returns null where that fails.</summary>
    /// <param name="input">Bytes to decrypt.</param>
    /// <param name="key">Key of 16, 24 or 32 bytes.</param>
    /// <param name="mode">Block mode: <c>GCM</c>, the default, <c>CBC</c> or <c>ECB</c>.</param>
    /// <param name="padding">Padding: <c>DEFAULT</c>, <c>NONE</c> or <c>PKCS</c>.</param>
    /// <param name="aad">Additional authenticated data; GCM only. Must equal what the data was encrypted with.</param>
    [Since("3.5.0")]
    public static Column TryAesDecrypt(Column input, Column key, Column mode, Column padding, Column aad) =>
        Call("try_aes_decrypt", input, key, mode, padding, aad);

    /// <summary>Returns the type of the value in DDL, such as <c>array&lt;int&gt;</c>.</summary>
    [Since("3.5.0")]
    public static Column TypeOf(Column column) => Call("typeof", column);

    /// <summary>Returns the stored representation of a value of a user-defined type.</summary>
    [Since("3.5.0")]
    public static Column UnwrapUdt(Column column) => Call("unwrap_udt", column);

    /// <summary>Returns the name of the user who runs the query.</summary>
    [Since("3.5.0")]
    public static Column User() => Call("user");

    /// <summary>Returns a random UUID for each row, as 36 characters. Not deterministic.</summary>
    [Since("3.5.0")]
    public static Column Uuid() => Call("uuid");

    /// <summary>Returns Spark's version and the revision that it was built from.</summary>
    [Since("3.5.0")]
    public static Column Version() => Call("version");

    /// <summary>Returns a 64-bit xxHash of the columns.</summary>
    [Since("3.0.0")]
    public static Column XXHash64(params Column[] columns) => Call("xxhash64", Seq(columns));
}
