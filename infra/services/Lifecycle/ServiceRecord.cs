using Gozcu.Services.Processes;

namespace Gozcu.Services.Lifecycle;

/// <summary>A started service, as its folder remembers it.</summary>
/// <param name="Process">Its process.</param>
/// <param name="Port">Where it answers.</param>
internal sealed record ServiceRecord(ProcessIdentity Process, int Port);
