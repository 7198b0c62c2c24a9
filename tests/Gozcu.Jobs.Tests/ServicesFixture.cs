using Gozcu.Services;

namespace Gozcu.Jobs.Tests;

/// <summary>One Kafka and one Elasticsearch for all tests that ask for them, started by the first. Each takes names of its own.</summary>
[SetUpFixture]
internal sealed class ServicesFixture
{
    private static readonly Lazy<Task<LocalServices>> Services = new(() =>
        LocalServices.StartAsync(
            [ServiceKind.Kafka, ServiceKind.Elasticsearch],
            new LocalServicesOptions { KafkaHeapMegabytes = 256 },
            progress: null,
            CancellationToken.None
        )
    );

    /// <summary>The services. Who stops one starts it again.</summary>
    public static Task<LocalServices> StartedAsync() => Services.Value;

    /// <summary>What stands before the names of one test's topics and indices.</summary>
    public static string NewPrefix() => $"test-{Guid.NewGuid():N}.";

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Services.IsValueCreated)
        {
            await (await Services.Value).DisposeAsync();
        }
    }
}
