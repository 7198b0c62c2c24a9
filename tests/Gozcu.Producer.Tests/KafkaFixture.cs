using Gozcu.Services;

namespace Gozcu.Producer.Tests;

/// <summary>One Kafka for all tests that ask for it, started by the first. Each takes topics of its own.</summary>
[SetUpFixture]
internal sealed class KafkaFixture
{
    private static readonly Lazy<Task<LocalServices>> Services = new(StartAsync);

    public static async Task<string> BootstrapServersAsync() => (await Services.Value).BootstrapServers;

    public static string NewTopic() => $"test-{Guid.NewGuid():N}";

    /// <summary>A Kafka for one test alone, which may stop it.</summary>
    public static Task<LocalServices> StartAsync() =>
        LocalServices.StartAsync(
            [ServiceKind.Kafka],
            new LocalServicesOptions { KafkaHeapMegabytes = 256 },
            progress: null,
            CancellationToken.None
        );

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Services.IsValueCreated)
        {
            await (await Services.Value).DisposeAsync();
        }
    }
}
