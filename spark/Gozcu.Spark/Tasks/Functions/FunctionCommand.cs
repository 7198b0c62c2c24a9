using Microsoft.Spark.Arrow;
using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>A function in the form in which it is sent: its kind, its name in errors, its return type, and the delegate with all captured values.</summary>
internal sealed record FunctionCommand(FunctionKind Kind, string Name, ArrowType ReturnType, Delegate Function)
{
    // Written in place of the kind.
    private const byte InBroadcast = 0;

    /// <summary>True if the result is null for a row for which the function fails.</summary>
    public bool ErrorsAreNull { get; init; }

    /// <summary>Counter of such rows for the driver; null if there is none.</summary>
    public IErrorCounter? Errors { get; init; }

    /// <summary>Surroundings of the function, if they differ from those of the first function of its task; otherwise null.</summary>
    public FunctionSurroundings? Surroundings { get; init; }

    /// <summary>Returns the delegate as the type of its kind.</summary>
    public TDelegate As<TDelegate>()
        where TDelegate : Delegate =>
        Function as TDelegate ?? throw new ProtocolException($"Function '{Name}' is a {Function.GetType()}, which is not of kind {Kind}.");

    /// <summary>Returns the function as one that maps columns to a column.</summary>
    public ScalarFunction ToScalar() => Surroundings is null ? ToPlainScalar() : new SurroundedFunction(ToPlainScalar(), Surroundings);

    private ScalarFunction ToPlainScalar() =>
        Kind switch
        {
            FunctionKind.Row => RowFunctions.Create(Name, ReturnType, Function, ErrorsAreNull ? new RowErrors(Name, Errors) : null),
            FunctionKind.Column => new ColumnFunction(Name, ReturnType, As<Func<ArrowColumn[], ColumnBuilder, ArrowColumn>>()),
            _ => throw new ProtocolException($"Function '{Name}' of kind {Kind} cannot be called for a column."),
        };

    /// <summary>Checks the kind of the function.</summary>
    public FunctionCommand OfKind(FunctionKind kind) =>
        Kind == kind ? this : throw new ProtocolException($"Function '{Name}' is of kind {Kind}, but called as {kind}.");

    /// <summary>Serializes the function: kind, name, handling of errors, return type as Spark's JSON, surroundings on the driver, then the delegate.</summary>
    /// <exception cref="ClosureException">The function captures something that cannot be sent.</exception>
    public byte[] Save() => Save(localZone: null, out _);

    /// <summary>Serializes the function.</summary>
    /// <param name="localZone">Local time zone of the driver, if executors may have another.</param>
    /// <param name="broadcasts">Broadcasts that the function captures.</param>
    /// <exception cref="ClosureException">The function captures something that cannot be sent.</exception>
    public byte[] Save(TimeZoneInfo? localZone, out IReadOnlyCollection<IBroadcast> broadcasts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((byte)Kind);
        writer.Write(Name);
        writer.Write(ErrorsAreNull);
        writer.Write(ArrowTypes.FromArrow(ReturnType).Json);
        FunctionSurroundings.Current(localZone).Write(writer, Name);
        writer.Flush();
        broadcasts = ClosureWriter.Write(
            bytes,
            Errors is null ? Function : new ReportedFunction(Function, Errors),
            ClosureSubject.Function(Name)
        );
        return bytes.ToArray();
    }

    /// <summary>Returns the bytes that refer to a function whose own bytes are a broadcast.</summary>
    public static byte[] Reference(long broadcast) => [InBroadcast, .. BitConverter.GetBytes(broadcast)];

    /// <summary>Deserializes a function from the bytes of <see cref="Save()"/>. Its accumulators then belong to the current task.</summary>
    /// <exception cref="ClosureException">The bytes are not a function, or refer to code that this process does not have.</exception>
    public static FunctionCommand Load(byte[] bytes)
    {
        if (bytes is [InBroadcast, ..])
        {
            bytes = (byte[])WorkerBroadcasts.OfProcess.Get(BitConverter.ToInt64(bytes, startIndex: 1))!;
        }

        using var stream = new MemoryStream(bytes);
        using var reader = new BinaryReader(stream);
        var kind = (FunctionKind)reader.ReadByte();
        var name = reader.ReadString();
        var errorsAreNull = reader.ReadBoolean();
        var returnType = ArrowTypes.ToArrow(DataType.ParseDataType(reader.ReadString()));
        var surroundings = FunctionSurroundings.Read(reader);

        // Some captured objects are also created under the current culture.
        surroundings.Enter();
        var root = ClosureReader.Read(stream, out var accumulators);
        var reported = root as ReportedFunction;
        if (TaskContext.Get() is { } task)
        {
            task.Accumulators.AddRange(accumulators);
            task.FunctionNames.Add(name);
            task.Surroundings ??= surroundings;
        }

        return new FunctionCommand(
            kind,
            name,
            returnType,
            reported?.Function
                ?? root as Delegate
                ?? throw new ClosureException($"The bytes of function '{name}' hold something else than a function.")
        )
        {
            ErrorsAreNull = errorsAreNull,
            Errors = reported?.Errors,
            Surroundings = TaskContext.Get()?.Surroundings is { } first && !surroundings.HasCulturesOf(first) ? surroundings : null,
        };
    }
}
