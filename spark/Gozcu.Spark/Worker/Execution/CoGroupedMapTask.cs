using System.Diagnostics.CodeAnalysis;
using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Tasks;
using Microsoft.Spark.Tasks.Functions;

namespace Microsoft.Spark.Worker.Execution;

/// <summary>
/// Runs a function over the rows of two data frames for each key. They arrive as two Arrow streams of one batch each, preceded by their number; zero ends the task.
/// </summary>
internal sealed class CoGroupedMapTask : TaskFunction, IDisposable
{
    private const int Sides = 2;
    private readonly FunctionCommand _command;
    private readonly GroupOffsets[] _offsets;
    private readonly ProtocolReader _reader;
    private readonly ArrowStreamReader _left;
    private readonly ArrowStreamReader _right;

    public CoGroupedMapTask(FunctionRequest request, Func<byte[], FunctionCommand> load, ProtocolReader reader)
    {
        _command = load(request.Commands[0]).OfKind(FunctionKind.CoGroupedMap);
        _offsets = GroupOffsets.Read(request.Offsets, Sides);
        _reader = reader;
        _left = new ArrowStreamReader(reader.Stream);
        _right = new ArrowStreamReader(reader.Stream);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the user's function throws is told with its name.")]
    public override void Run(ArrowStreamReader input, ArrowOutput output)
    {
        var function = _command.As<Func<RecordBatch, RecordBatch, RecordBatch, RecordBatch>>();
        var results = new GroupResults(_command, output);
        while (ReadSides() != 0)
        {
            // The streams follow one another, so the left one is read to its end before the right one.
            var left = ReadOnly(_left);
            var right = ReadOnly(_right);
            var key = left.Length > 0 ? _offsets[0].Key(left) : _offsets[1].Key(right);
            RecordBatch result;
            try
            {
                result = function(key, _offsets[0].Values(left), _offsets[1].Values(right));
            }
            catch (Exception e)
            {
                throw new FunctionException(
                    $"C# function '{_command.Name}' failed on {KeyText.Of(key)}, of {left.Length} and {right.Length} rows.",
                    e
                );
            }

            results.Write(result);
        }
    }

    /// <summary>Does nothing, because the zero that ends the input has been read.</summary>
    public override void Drain(ArrowStreamReader input) => Dispose();

    public void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
    }

    private int ReadSides() =>
        _reader.ReadInt32() is var sides && sides is 0 or Sides
            ? sides
            : throw new ProtocolException($"A group of {sides} data frames was announced, where two are due.");

    private static RecordBatch ReadOnly(ArrowStreamReader reader)
    {
        reader.Restart();
        var batch = reader.ReadOnly();
        return batch ?? throw new ProtocolException("One side of a group came without a batch.");
    }
}
