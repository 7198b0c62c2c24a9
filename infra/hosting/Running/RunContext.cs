using Gozcu.Hosting.Terminal;
using Microsoft.Extensions.Logging;

namespace Gozcu.Hosting.Running;

/// <summary>Context of a running command.</summary>
/// <param name="Console">Console for messages to the user.</param>
/// <param name="Report">Contents of the report for <c>--report</c>.</param>
/// <param name="Logs">Factory of loggers, which write to standard error.</param>
/// <param name="Time">Clock.</param>
public sealed record RunContext(IProgramConsole Console, RunReport Report, ILoggerFactory Logs, TimeProvider Time);
