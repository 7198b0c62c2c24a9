using Gozcu.Hosting.Running;
using Gozcu.Kibana.Commands;
using Gozcu.Models.DataSets;

return await new Application(
    "Gozcu.Kibana",
    "Kibana's boards, lists and alert rules over what store-stream writes to Elasticsearch.",
    [new ImportCommand(), new ExportCommand(), new PreviewCommand()]
)
{
    UsageErrors = [typeof(DataSetException)],
}.RunAsync(args);
