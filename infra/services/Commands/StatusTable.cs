using System.Globalization;
using Gozcu.Hosting.Running;

namespace Gozcu.Services.Commands;

/// <summary>Shows services as a table, and writes them to the report.</summary>
internal static class StatusTable
{
    public static void Show(RunContext context, IReadOnlyList<ServiceStatus> services)
    {
        context.Report.Set("services", services);
        context.Console.Table(
            ["service", "state", "address", "process", "log"],
            services.Select(s =>
                (IReadOnlyList<string>)
                    [
                        s.Kind.ToString().ToLowerInvariant(),
                        s.State switch
                        {
                            ServiceState.NotAnswering => "not answering",
                            _ => s.State.ToString().ToLowerInvariant(),
                        },
                        s.Address ?? "",
                        s.ProcessId?.ToString(CultureInfo.InvariantCulture) ?? "",
                        File.Exists(s.LogFile) ? s.LogFile : "",
                    ]
            )
        );
    }
}
