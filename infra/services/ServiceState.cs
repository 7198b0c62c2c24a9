namespace Gozcu.Services;

/// <summary>How a service is.</summary>
public enum ServiceState
{
    /// <summary>Its process is not there.</summary>
    Stopped,

    /// <summary>Its process is there and does not answer: it is starting, or something is wrong with it.</summary>
    NotAnswering,

    /// <summary>It answers.</summary>
    Running,
}
