namespace Gozcu.Jobs.Streams.Checkpoints;

/// <summary>Exception for a run whose checkpoint was taken over by another run, because it gave no sign of life for too long.</summary>
public sealed class CheckpointLostException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CheckpointLostException() { }

    /// <summary>Creates the exception with a message.</summary>
    public CheckpointLostException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public CheckpointLostException(string message, Exception innerException)
        : base(message, innerException) { }
}
