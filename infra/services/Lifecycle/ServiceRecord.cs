using Gozcu.Services.Processes;

namespace Gozcu.Services.Lifecycle;

/// <summary>Record of a started service, stored in its folder.</summary>
/// <param name="Process">Process of the service.</param>
/// <param name="Port">Port at which it answers.</param>
internal sealed record ServiceRecord(ProcessIdentity Process, int Port);
