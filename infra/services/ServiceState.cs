namespace Gozcu.Services;

/// <summary>State of a service.</summary>
public enum ServiceState
{
    /// <summary>The process does not exist.</summary>
    Stopped,

    /// <summary>The process exists but does not answer: it is starting, or it has a problem.</summary>
    NotAnswering,

    /// <summary>The service answers.</summary>
    Running,
}
