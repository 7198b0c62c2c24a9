using Gozcu.Hosting.Running;
using Gozcu.Services.Commands;

return await new Application(
    "Gozcu.Services",
    "Kafka and Elasticsearch as local processes, on loopback, for development, demonstrations and tests.",
    [new UpCommand(), new DownCommand(), new StatusCommand()]
).RunAsync(args);
