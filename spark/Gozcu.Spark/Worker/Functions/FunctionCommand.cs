using Microsoft.Spark.Arrow;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Sql.Conversions;
using Microsoft.Spark.Sql.Types;
using Microsoft.Spark.Worker.Protocol;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>A function as it travels: what kind it is, what errors call it, the type it returns, and the delegate with all it captures.</summary>
internal sealed record FunctionCommand(FunctionKind Kind, string Name, ArrowType ReturnType, Delegate Function)
{
    /// <summary>Whether a row for which the function fails has the result null.</summary>
    public bool ErrorsAreNull { get; init; }

    /// <summary>The delegate as what its kind says it is.</summary>
    public TDelegate As<TDelegate>()
        where TDelegate : Delegate =>
        Function as TDelegate ?? throw new ProtocolException($"Function '{Name}' is a {Function.GetType()}, which is not of kind {Kind}.");

    /// <summary>The function as one that gives a column for columns.</summary>
    public ScalarFunction ToScalar() =>
        Kind switch
        {
            FunctionKind.Row => RowFunctions.Create(Name, ReturnType, Function, ErrorsAreNull ? new RowErrors(Name) : null),
            FunctionKind.Column => new ColumnFunction(Name, ReturnType, As<Func<ArrowColumn[], ColumnBuilder, ArrowColumn>>()),
            _ => throw new ProtocolException($"Function '{Name}' of kind {Kind} cannot be called for a column."),
        };

    /// <summary>Checks the kind.</summary>
    public FunctionCommand OfKind(FunctionKind kind) =>
        Kind == kind ? this : throw new ProtocolException($"Function '{Name}' is of kind {Kind}, but called as {kind}.");

    /// <summary>The function as bytes: kind, name, what becomes of errors, return type as Spark's JSON, then the delegate.</summary>
    /// <exception cref="ClosureException">It captures something that cannot travel.</exception>
    public byte[] Save()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((byte)Kind);
        writer.Write(Name);
        writer.Write(ErrorsAreNull);
        writer.Write(ArrowTypes.FromArrow(ReturnType).Json);
        var closure = ClosureWriter.Write(Function, Name);
        writer.Write(closure.Length);
        writer.Write(closure);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The function of the bytes that <see cref="Save"/> gave.</summary>
    /// <exception cref="ClosureException">The bytes are not a function, or name code that this process has not.</exception>
    public static FunctionCommand Load(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var kind = (FunctionKind)reader.ReadByte();
        var name = reader.ReadString();
        var errorsAreNull = reader.ReadBoolean();
        var returnType = ArrowTypes.ToArrow(DataType.ParseDataType(reader.ReadString()));
        return new FunctionCommand(kind, name, returnType, ClosureReader.Read(reader.ReadBytes(reader.ReadInt32())))
        {
            ErrorsAreNull = errorsAreNull,
        };
    }
}
