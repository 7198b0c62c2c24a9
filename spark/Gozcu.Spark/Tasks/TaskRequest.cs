using Microsoft.Spark.Broadcasts;
using Microsoft.Spark.Interop.Protocol;

namespace Microsoft.Spark.Tasks;

/// <summary>A task as Spark describes it before its batches.</summary>
internal sealed class TaskRequest
{
    public required int PartitionId { get; init; }

    /// <summary>Version of the driver that made the function.</summary>
    public required string Version { get; init; }

    public required int StageId { get; init; }

    public required int AttemptNumber { get; init; }

    public required long TaskAttemptId { get; init; }

    public required IReadOnlyDictionary<string, string> LocalProperties { get; init; }

    /// <summary>Folder of files added to the session.</summary>
    public required string FilesFolder { get; init; }

    public required EvalType EvalType { get; init; }

    /// <summary>Settings of the session that concern functions.</summary>
    public required IReadOnlyDictionary<string, string> Configuration { get; init; }

    /// <summary>Schema of the state as JSON, for <see cref="EvalType.GroupedMapWithState"/>; otherwise null.</summary>
    public string? StateSchema { get; init; }

    public required FunctionRequest[] Functions { get; init; }

    /// <summary>Reads the request of the next task, or returns null if Spark has closed the connection.</summary>
    /// <param name="reader">Connection.</param>
    /// <param name="broadcasts">Broadcasts that the connection has received.</param>
    public static TaskRequest? Read(ProtocolReader reader, ConnectionBroadcasts broadcasts)
    {
        if (reader.TryReadInt32() is not { } partitionId)
        {
            return null;
        }

        var version = reader.ReadString();
        SkipBarrier(reader);
        var stageId = reader.ReadInt32();
        reader.ReadInt32();
        var attemptNumber = reader.ReadInt32();
        var taskAttemptId = reader.ReadInt64();
        reader.ReadInt32();
        SkipResources(reader);
        var localProperties = ReadMap(reader);
        var filesFolder = reader.ReadString();
        reader.ReadArray(r => r.ReadString());
        broadcasts.Read(reader);
        var evalType = (EvalType)reader.ReadInt32();
        if (!Enum.IsDefined(evalType))
        {
            throw new ProtocolException(
                $"The worker was asked for functions of kind {(int)evalType}, which it does not run. Only functions made by Gozcu.Spark can be run by its worker."
            );
        }

        var configuration = ReadMap(reader);
        return new TaskRequest
        {
            PartitionId = partitionId,
            Version = version,
            StageId = stageId,
            AttemptNumber = attemptNumber,
            TaskAttemptId = taskAttemptId,
            LocalProperties = localProperties,
            FilesFolder = filesFolder,
            EvalType = evalType,
            Configuration = configuration,
            StateSchema = evalType == EvalType.GroupedMapWithState ? reader.ReadString() : null,
            Functions = reader.ReadArray(r => new FunctionRequest(r.ReadArray(o => o.ReadInt32()), r.ReadArray(c => c.ReadBytes()))),
        };
    }

    private static void SkipBarrier(ProtocolReader reader)
    {
        reader.ReadBoolean();
        reader.ReadInt32();
        reader.ReadString();
    }

    private static void SkipResources(ProtocolReader reader) =>
        reader.ReadArray(r =>
        {
            r.ReadString();
            r.ReadString();
            return r.ReadArray(a => a.ReadString());
        });

    private static Dictionary<string, string> ReadMap(ProtocolReader reader)
    {
        var map = new Dictionary<string, string>();
        for (var count = reader.ReadCount(); count > 0; count--)
        {
            map[reader.ReadString()] = reader.ReadString();
        }

        return map;
    }
}
