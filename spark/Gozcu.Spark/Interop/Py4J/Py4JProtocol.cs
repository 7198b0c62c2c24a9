namespace Microsoft.Spark.Interop.Py4J;

/// <summary>Characters of the Py4J protocol: text lines over a loopback connection, in which <see cref="End"/> ends each command.</summary>
internal static class Py4JProtocol
{
    internal const string EntryPoint = "t";
    internal const string GatewayServer = "GATEWAY_SERVER";
    internal const string StaticPrefix = "z:";

    internal const byte ReturnMessage = (byte)'!';
    internal const byte Success = (byte)'y';
    internal const byte Error = (byte)'x';
    internal const byte FatalError = (byte)'z';

    internal const byte Null = (byte)'n';
    internal const byte Void = (byte)'v';
    internal const byte NoMember = (byte)'o';
    internal const byte Integer = (byte)'i';
    internal const byte Long = (byte)'L';
    internal const byte Double = (byte)'d';
    internal const byte Decimal = (byte)'D';
    internal const byte Boolean = (byte)'b';
    internal const byte String = (byte)'s';
    internal const byte Bytes = (byte)'j';
    internal const byte Reference = (byte)'r';
    internal const byte List = (byte)'l';
    internal const byte Set = (byte)'h';
    internal const byte Map = (byte)'a';
    internal const byte Array = (byte)'t';
    internal const byte Iterator = (byte)'g';
    internal const byte Callback = (byte)'f';

    internal static ReadOnlySpan<byte> End => "e\n"u8;

    internal static ReadOnlySpan<byte> Call => "c\n"u8;

    internal static ReadOnlySpan<byte> Construct => "i\n"u8;

    internal static ReadOnlySpan<byte> ReadField => "f\ng\n"u8;

    internal static ReadOnlySpan<byte> ReadStaticMember => "r\nm\n"u8;

    internal static ReadOnlySpan<byte> ArrayGet => "a\ng\n"u8;

    internal static ReadOnlySpan<byte> ArraySet => "a\ns\n"u8;

    internal static ReadOnlySpan<byte> ArrayLength => "a\ne\n"u8;

    internal static ReadOnlySpan<byte> ArrayCreate => "a\nc\n"u8;

    internal static ReadOnlySpan<byte> Release => "m\nd\n"u8;

    internal static ReadOnlySpan<byte> Authenticate => "A\n"u8;
}
