using Gozcu.Jobs.Tests.Analyze;
using Gozcu.Jobs.Tests.Processes;
using Gozcu.Services.Tests.Scripts;

namespace Gozcu.Jobs.Tests.S3;

/// <summary>A workspace in a bucket, as its user works with it: jobs by spark-submit, the endpoint as a setting, credentials in the environment.</summary>
[TestFixture]
[Category("EndToEnd")]
internal sealed class S3WorkspaceTests
{
    private const int Pumps = 300;
    private S3Emulator _s3 = null!;

    [OneTimeSetUp]
    public async Task Start() => _s3 = await S3Emulator.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _s3.DisposeAsync();

    [Test]
    [Category("Slow")]
    public async Task SameQuestions_HaveTheSameAnswers_OnParquetAndDelta()
    {
        var folder = JobsFixture.NewFolder();
        var input = JobsFixture.WritePumps(JobsFixture.PumpLines(Pumps));
        var questions = QuestionFiles.Write(
            ("1-clean", "-- Clean\nSELECT kind, count(*) AS readings, sum(failed) AS failures FROM clean GROUP BY kind ORDER BY kind\n"),
            ("2-parts", "-- Parts\nSELECT split, count(*) AS readings FROM parts GROUP BY split ORDER BY split\n"),
            ("3-scored", "-- Scored\nSELECT time, score, level, label FROM scored ORDER BY time, pump\n")
        );
        Task JobAsync(string job, string format, params string[] more) =>
            DoneAsync(folder, [job, "--dataset", JobsFixture.PumpFile, "--workspace", Root(format), "--format", format, .. more]);

        foreach (var format in (string[])["parquet", "delta"])
        {
            await JobAsync("preprocess", format, "--input", input);
            await JobAsync("split", format);
            if (format == "parquet")
            {
                await JobAsync("train", format);
            }
            await JobAsync("analyze", format, "--questions", questions, "--no-charts", "--output", format);
        }

        string[] Answer(string format, string question) => File.ReadAllLines(Path.Combine(folder, format, question + ".csv"));
        Assert.That(
            Answer("parquet", "clean"),
            Is.EqualTo(new[] { "kind,readings,failures", $"large,{Pumps / 2},{Pumps / 10}", $"small,{Pumps / 2},{Pumps / 10}" })
        );
        Assert.That(
            Answer("parquet", "parts"),
            Is.EqualTo(new[] { "split,readings", $"test,{Pumps / 5}", $"train,{Pumps * 3 / 5}", $"validation,{Pumps / 5}" })
        );
        Assert.That(
            Answer("parquet", "scored").Skip(1).Count(line => line.EndsWith(",true", StringComparison.Ordinal)),
            Is.EqualTo(Pumps / 5)
        );
        Assert.That(Answer("parquet", "scored"), Has.Some.Contains(",normal,").And.Some.Contains(",critical,"));
        Assert.That(
            _s3.Objects,
            Has.Some.StartsWith("parquet/split/pump/split=train/part-").And.Some.StartsWith("delta/split/pump/_delta_log/")
        );
        foreach (var question in (string[])["clean", "parts", "scored"])
        {
            Assert.That(Answer("delta", question), Is.EqualTo(Answer("parquet", question)), question);
        }
    }

    [Test]
    public async Task WrongKey_IsSaidWithoutTheSecret()
    {
        var result = await RunAsync(
            JobsFixture.NewFolder(),
            S3Emulator.Credentials("wrong-key", "wrong-secret"),
            ["analyze", "--workspace", Root("any")]
        );

        Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
        Assert.That(result.Error, Does.StartWith($"error: --workspace is {Root("any")}, where access is refused: "));
        Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(result.Error, Does.Not.Contain("wrong-secret"));
    }

    [Test]
    public async Task UnknownBucket_IsNamed()
    {
        var result = await RunAsync(
            JobsFixture.NewFolder(),
            S3Emulator.Credentials(),
            ["preprocess", "--workspace", $"s3a://not-{S3Emulator.Bucket}/plant"]
        );

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(
            result.Error,
            Does.StartWith($"error: --workspace is s3a://not-{S3Emulator.Bucket}/plant, but there is no such bucket.")
        );
    }

    private static string Root(string format) => $"s3a://{S3Emulator.Bucket}/{format}";

    private async Task DoneAsync(string folder, IReadOnlyList<string> job)
    {
        var result = await RunAsync(folder, S3Emulator.Credentials(), job);
        Assert.That(result.ExitCode, Is.Zero, $"{string.Join(' ', job)}: {result.Error}");
    }

    private async Task<Script> RunAsync(string folder, (string Name, string? Value)[] environment, IReadOnlyList<string> job)
    {
        using var process = await JobProcess.StartInAsync(folder, environment, [.. _s3.SubmitOptions, .. job]);
        return await process.End;
    }
}
