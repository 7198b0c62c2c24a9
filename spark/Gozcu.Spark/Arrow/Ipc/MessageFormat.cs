namespace Microsoft.Spark.Arrow.Ipc;

/// <summary>Numbers of Arrow's metadata (format/Message.fbs and Schema.fbs of the Arrow project): slots of its tables and members of its unions.</summary>
internal static class MessageFormat
{
    public const int Continuation = -1;
    public const short Version4 = 3;
    public const short Version5 = 4;

    public static class Message
    {
        public const int Version = 0;
        public const int HeaderType = 1;
        public const int Header = 2;
        public const int BodyLength = 3;
    }

    public static class HeaderType
    {
        public const byte Schema = 1;
        public const byte DictionaryBatch = 2;
        public const byte RecordBatch = 3;
    }

    public static class Schema
    {
        public const int Endianness = 0;
        public const int Fields = 1;
    }

    public static class Field
    {
        public const int Name = 0;
        public const int Nullable = 1;
        public const int TypeType = 2;
        public const int Type = 3;
        public const int Dictionary = 4;
        public const int Children = 5;
    }

    public static class RecordBatch
    {
        public const int Length = 0;
        public const int Nodes = 1;
        public const int Buffers = 2;
        public const int Compression = 3;
    }

    public static class Type
    {
        public const byte Null = 1;
        public const byte Int = 2;
        public const byte FloatingPoint = 3;
        public const byte Binary = 4;
        public const byte Utf8 = 5;
        public const byte Bool = 6;
        public const byte Decimal = 7;
        public const byte Date = 8;
        public const byte Timestamp = 10;
        public const byte Interval = 11;
        public const byte List = 12;
        public const byte Struct = 13;
        public const byte Map = 17;
        public const byte Duration = 18;
        public const byte LargeBinary = 19;
        public const byte LargeUtf8 = 20;
    }

    public static class FloatPrecision
    {
        public const short Single = 1;
        public const short Double = 2;
    }

    public static class DateUnit
    {
        public const short Day = 0;
        public const short Millisecond = 1;
    }

    public static class TimeUnit
    {
        public const short Second = 0;
        public const short Millisecond = 1;
        public const short Microsecond = 2;
    }

    public static class IntervalUnit
    {
        public const short YearMonth = 0;
        public const short MonthDayNano = 2;
    }
}
