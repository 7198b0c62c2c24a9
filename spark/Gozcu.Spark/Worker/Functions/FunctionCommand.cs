using Microsoft.Spark.Arrow;
using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function as it travels: what kind it is, what errors call it, the type it returns, and the delegate with all it captures.</summary>
internal sealed record FunctionCommand(FunctionKind Kind, string Name, ArrowType ReturnType, Delegate Function)
{
    // Stands where the kind would.
    private const byte InBroadcast = 0;

    /// <summary>Whether a row for which the function fails has the result null.</summary>
    public bool ErrorsAreNull { get; init; }

    /// <summary>Where such rows are counted for the driver, if they are.</summary>
    public UdfErrors? Errors { get; init; }

    /// <summary>What the function finds around it, where that is not what the first function of its task finds.</summary>
    public FunctionSurroundings? Surroundings { get; init; }

    /// <summary>The delegate as what its kind says it is.</summary>
    public TDelegate As<TDelegate>()
        where TDelegate : Delegate =>
        Function as TDelegate ?? throw new ProtocolException($"Function '{Name}' is a {Function.GetType()}, which is not of kind {Kind}.");

    /// <summary>The function as one that gives a column for columns.</summary>
    public ScalarFunction ToScalar() => Surroundings is null ? ToPlainScalar() : new SurroundedFunction(ToPlainScalar(), Surroundings);

    private ScalarFunction ToPlainScalar() =>
        Kind switch
        {
            FunctionKind.Row => RowFunctions.Create(Name, ReturnType, Function, ErrorsAreNull ? new RowErrors(Name, Errors) : null),
            FunctionKind.Column => new ColumnFunction(Name, ReturnType, As<Func<ArrowColumn[], ColumnBuilder, ArrowColumn>>()),
            _ => throw new ProtocolException($"Function '{Name}' of kind {Kind} cannot be called for a column."),
        };

    /// <summary>Checks the kind.</summary>
    public FunctionCommand OfKind(FunctionKind kind) =>
        Kind == kind ? this : throw new ProtocolException($"Function '{Name}' is of kind {Kind}, but called as {kind}.");

    /// <summary>The function as bytes: kind, name, what becomes of errors, return type as Spark's JSON, what is around it on the driver, then the delegate.</summary>
    /// <exception cref="ClosureException">It captures something that cannot travel.</exception>
    public byte[] Save() => Save(localZone: null, out _);

    /// <summary>The function as bytes.</summary>
    /// <param name="localZone">The driver's local time zone, where executors may have another.</param>
    /// <param name="broadcasts">The broadcasts that it captures.</param>
    /// <exception cref="ClosureException">It captures something that cannot travel.</exception>
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

    /// <summary>The bytes that stand for a function whose own bytes are a broadcast.</summary>
    public static byte[] Reference(long broadcast) => [InBroadcast, .. BitConverter.GetBytes(broadcast)];

    /// <summary>The function of the bytes that <see cref="Save()"/> gave. Its accumulators are the current task's from now on.</summary>
    /// <exception cref="ClosureException">The bytes are not a function, or name code that this process has not.</exception>
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

        // Some of what it captures is made under the current culture, too.
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
