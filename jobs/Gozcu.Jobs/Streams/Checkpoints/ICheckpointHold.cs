namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Exclusive hold on a checkpoint, until it is disposed.</summary>
internal interface ICheckpointHold : IAsyncDisposable
{
    /// <summary>Cancelled when the hold is lost to another run.</summary>
    CancellationToken Lost { get; }
}
