namespace Gozcu.Jobs.Report.Resources;

/// <summary>What a group of processes used.</summary>
/// <param name="Group">The group.</param>
/// <param name="Processes">How many different processes were seen.</param>
/// <param name="CpuSeconds">Processor time in user and system mode since the processes began, of all of them.</param>
/// <param name="PeakMegabytes">The most memory they had resident at once, in 10⁶ bytes, as sampled.</param>
internal sealed record ProcessUse(ProcessGroup Group, int Processes, double CpuSeconds, double PeakMegabytes);
