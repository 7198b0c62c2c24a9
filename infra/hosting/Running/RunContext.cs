using Gozcu.Hosting.Terminal;
using Microsoft.Extensions.Logging;

namespace Gozcu.Hosting.Running;

/// <summary>What a running command is given.</summary>
/// <param name="Console">What people see.</param>
/// <param name="Report">What <c>--report</c> will hold.</param>
/// <param name="Logs">Makes the loggers; they write to standard error.</param>
/// <param name="Time">The clock.</param>
public sealed record RunContext(IProgramConsole Console, RunReport Report, ILoggerFactory Logs, TimeProvider Time);
