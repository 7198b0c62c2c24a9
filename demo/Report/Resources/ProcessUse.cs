namespace Gozcu.Demo.Report.Resources;

/// <summary>Resources that a group of processes used.</summary>
/// <param name="Group">Group.</param>
/// <param name="Processes">Number of distinct processes.</param>
/// <param name="CpuSeconds">Processor time in user and system mode of all its processes since they started, in seconds.</param>
/// <param name="PeakMegabytes">Largest resident memory of the group at one time, in 10⁶ bytes, as sampled.</param>
internal sealed record ProcessUse(ProcessGroup Group, int Processes, double CpuSeconds, double PeakMegabytes);
