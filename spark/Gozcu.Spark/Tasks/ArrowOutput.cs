using Microsoft.Spark.Arrow;
using Microsoft.Spark.Arrow.Ipc;
using Microsoft.Spark.Interop.Protocol;
using Microsoft.Spark.Timing;

namespace Microsoft.Spark.Tasks;

/// <summary>Output of a task's batches. The stream is announced with the first batch, so that an error before it can be reported directly.</summary>
internal sealed class ArrowOutput(ProtocolWriter writer)
{
    private ArrowSchema? _schema;
    private ArrowStreamWriter? _stream;

    /// <summary>Sets the columns of all batches. Must be called before the first batch.</summary>
    public void Open(ArrowSchema schema) => _schema = schema;

    /// <summary>Writes a batch and sends it to Spark at once.</summary>
    public void Write(RecordBatch batch)
    {
        WriteBuffered(batch);
        writer.Flush();
    }

    /// <summary>Writes a batch to the buffer, for many small ones. It is sent before the worker waits for more input.</summary>
    public void WriteBuffered(RecordBatch batch)
    {
        var phase = TaskClock.Enter(TaskPhase.Conversion);
        TaskClock.CountOutput(batch.Length);
        Start().Write(batch);
        TaskClock.Enter(phase);
    }

    /// <summary>Ends the stream. A stream without batches still has a schema.</summary>
    public void End() => Start().End();

    /// <summary>Ends the stream if it has begun, so that Spark reads what follows as an error.</summary>
    public void EndAfterError() => _stream?.End();

    private ArrowStreamWriter Start()
    {
        if (_stream is null)
        {
            writer.WriteInt32(Signal.StartOfArrowStream);
            _stream = new ArrowStreamWriter(writer.Stream, _schema ?? throw new InvalidOperationException("The output has no schema yet."));
            _stream.Start();
        }

        return _stream;
    }
}
