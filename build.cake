#nullable enable
using System.Globalization;
using System.Xml.Linq;

// ./build.sh [TARGET] [--project=PART-OF-A-NAME] [--filter=TEST-FILTER] [--lanes=NUMBER]
var target = Argument("target", "Test");
var chosen = Argument("project", "");
var filter = Argument("filter", "");
// Number of test projects that run side by side.
var lanes = Math.Max(1, Argument("lanes", Math.Min(2, Environment.ProcessorCount)));

const string Solution = "Gozcu.slnx";
var results = Directory("artifacts/test-results");
var package = Directory("artifacts/package");

// Runs a command; its exit code other than 0 fails the task.
void Run(string command, params string[] arguments)
{
    var code = StartProcess(command, new ProcessSettings { Arguments = ProcessArgumentBuilder.FromStrings(arguments) });
    if (code != 0)
    {
        throw new CakeException(1, $"'{command} {string.Join(' ', arguments)}' ended with exit code {code}.");
    }
}

Task("Format")
    .Description("Formats all C#, project and XML files.")
    .Does(() => Run("dotnet", "csharpier", "format", "."));

Task("Check")
    .Description("Checks the formatting and, where shellcheck is installed, the scripts.")
    .Does(() =>
    {
        Run("dotnet", "csharpier", "check", ".");
        if (Context.Tools.Resolve("shellcheck") is null)
        {
            Information("shellcheck is not installed, so the scripts are not checked.");
            return;
        }
        var scripts = new[] { "build.sh", "spark-submit.sh", ".ci/run", "eng/run-driver" }
            .Concat(GetFiles("eng/*.sh").Concat(GetFiles("infra/runtime/*")).Concat(GetFiles("infra/runtime/spark/bin/*")).Select(f => f.FullPath))
            .Where(f => System.IO.File.ReadLines(f).FirstOrDefault() is { } first && (first.StartsWith("#!/bin/bash") || first.StartsWith("# shellcheck")));
        Run("shellcheck", ["-x", "-P", ".", .. scripts]);
    });

Task("Build")
    .Description("Builds everything in Release.")
    .IsDependentOn("Check")
    .Does(() => DotNetBuild(Solution, new DotNetBuildSettings { Configuration = "Release", Verbosity = DotNetVerbosity.Quiet, NoLogo = true }));

Task("Runtimes")
    .Description("Gets Spark, Kafka and Elasticsearch into the cache.")
    .DoesForEach(new[] { "spark", "kafka", "elasticsearch" }, engine => Run("infra/runtime/resolve", engine));

Task("Test")
    .Description("Builds everything and runs all tests but the slow ones (the default).")
    .IsDependentOn("Build")
    .IsDependentOn("Runtimes")
    .Does(() => RunTests(filter.Length > 0 ? filter : "TestCategory!=Slow"));

Task("Full")
    .Description("Builds everything and runs all tests, those of the category Slow too.")
    .IsDependentOn("Build")
    .IsDependentOn("Runtimes")
    .Does(() => RunTests(filter));

// The longest projects, in the order in which they start; the others follow by name. Those on one line run one after the other: they share NuGet's folder of packages.
string[][] longest =
[
    ["Gozcu.Jobs.Tests"],
    ["Gozcu.Spark.Tests"],
    ["Gozcu.Spark.Packages.Tests", "Gozcu.Notebooks.Tests"],
    ["Gozcu.Spark.Delta.Tests"],
    ["Gozcu.Cluster.Tests"],
];

// Runs the tests of all projects, or of those chosen, that the filter lets through.
void RunTests(string tests)
{
    CleanDirectory(results);
    var projects = GetFiles("tests/*/*.Tests.csproj")
        .Select(p => p.GetFilenameWithoutExtension().ToString())
        .Where(name => name.Contains(chosen, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .ToList();
    var others = projects.Except(longest.SelectMany(names => names)).Select(name => new[] { name });
    var queue = new System.Collections.Concurrent.ConcurrentQueue<string[]>(longest.Select(names => names.Intersect(projects).ToArray()).Concat(others));
    var problems = new System.Collections.Concurrent.ConcurrentBag<string>();
    System.Threading.Tasks.Parallel.For(
        0,
        lanes,
        new System.Threading.Tasks.ParallelOptions { MaxDegreeOfParallelism = lanes },
        _ =>
        {
            while (queue.TryDequeue(out var names))
            {
                foreach (var name in names)
                {
                    foreach (var problem in Problems(name, RunProject(name, tests)))
                    {
                        problems.Add(problem);
                    }
                }
            }
        }
    );
    if (!problems.IsEmpty)
    {
        Error("\n" + string.Join("\n", problems.Order(StringComparer.Ordinal)));
        throw new CakeException(1, $"{problems.Count} tests or test projects failed.");
    }
}

// Runs the tests of one project, and shows what they say when they have ended; its exit code.
int RunProject(string name, string tests)
{
    Information($"{name}: started");
    var begun = System.Diagnostics.Stopwatch.StartNew();
    var start = new System.Diagnostics.ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
    string[] arguments =
    [
        "test", $"tests/{name}/{name}.csproj", "-c", "Release", "--no-build", "--nologo",
        "--logger", $"trx;LogFileName={name}.trx", "--logger", "console;verbosity=minimal",
        "--results-directory", MakeAbsolute(results).FullPath, "--blame-hang-timeout", "15m",
        .. tests.Length > 0 ? new[] { "--filter", tests } : [],
    ];
    foreach (var argument in arguments)
    {
        start.ArgumentList.Add(argument);
    }
    using var process = System.Diagnostics.Process.Start(start)!;
    var error = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    Information($"{output.TrimEnd()}\n{error.Result.TrimEnd()}".Trim());
    Information($"{name}: ended after {begun.Elapsed:mm\\:ss}");
    return process.ExitCode;
}

// What failed in one test project: each failed test with its message, or the project itself when it ran nothing.
IEnumerable<string> Problems(string name, int code)
{
    var file = results.Path.CombineWithFilePath(name + ".trx").FullPath;
    if (!System.IO.File.Exists(file))
    {
        yield return filter.Length > 0 && code == 0 ? $"{name}: no test fits the filter" : $"{name}: ended with exit code {code} and no results";
        yield break;
    }
    XNamespace ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    var run = XDocument.Load(file);
    var failed = run.Descendants(ns + "UnitTestResult").Where(r => (string?)r.Attribute("outcome") is "Failed" or "Error" or "Timeout" or "Aborted").ToList();
    foreach (var result in failed)
    {
        var error = result.Descendants(ns + "ErrorInfo").FirstOrDefault();
        var stack = ((string?)error?.Element(ns + "StackTrace") ?? "").Split('\n').FirstOrDefault(l => l.Contains(".cs:line"))?.Trim();
        yield return $"{name}: {(string?)result.Attribute("testName")}\n    {((string?)error?.Element(ns + "Message") ?? "no message").Trim().ReplaceLineEndings("\n    ")}\n    {stack}";
    }
    if (failed.Count == 0 && code != 0)
    {
        yield return $"{name}: ended with exit code {code}, though no test failed";
    }
    if (int.Parse((string?)run.Descendants(ns + "Counters").First().Attribute("total") ?? "0", CultureInfo.InvariantCulture) == 0 && filter.Length == 0)
    {
        yield return $"{name}: holds no tests";
    }
}

// Packs what programs and notebooks elsewhere reference.
void Pack()
{
    var projects = new[]
    {
        "spark/Gozcu.Spark", "spark/Gozcu.Spark.Arrow", "spark/Gozcu.Spark.Delta", "models", "infra/hosting", "infra/services", "producer", "charts",
        "jobs/Gozcu.Jobs", "jobs/Gozcu.Jobs.Analysis", "notebooks/Gozcu.Notebooks",
    };
    foreach (var project in projects)
    {
        DotNetPack(project, new DotNetPackSettings { Configuration = "Release", NoBuild = true, OutputDirectory = package, NoLogo = true, Verbosity = DotNetVerbosity.Quiet });
    }
    // A version is packed many times while one works on it; what NuGet keeps of the last time would go before the new one.
    var cache = EnvironmentVariable("NUGET_PACKAGES") ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    foreach (var file in GetFiles(package.Path + "/Gozcu.*.nupkg"))
    {
        var (id, version) = file.GetFilenameWithoutExtension().ToString() is var name && System.Text.RegularExpressions.Regex.Match(name, @"\.(?=\d)") is { Success: true } dot
            ? (name[..dot.Index].ToLowerInvariant(), name[(dot.Index + 1)..])
            : throw new CakeException($"{file} has no version in its name.");
        var kept = Directory(System.IO.Path.Combine(cache, id, version));
        if (DirectoryExists(kept))
        {
            DeleteDirectory(kept, new DeleteDirectorySettings { Recursive = true });
        }
    }
}

Task("Feed")
    .Description("Puts the NuGet packages into artifacts/package, building no more than they are made of: for notebooks.")
    .Does(() =>
    {
        EnsureDirectoryExists(package);
        DeleteFiles(package.Path + "/*.*nupkg");
        foreach (var project in new[] { "notebooks/Gozcu.Notebooks", "notebooks/runner", "spark/Gozcu.Spark.Arrow" })
        {
            DotNetBuild(project, new DotNetBuildSettings { Configuration = "Release", Verbosity = DotNetVerbosity.Quiet, NoLogo = true });
        }
        Pack();
    });

Task("Api")
    .Description("Makes the API reference of the packages as a site, in artifacts/api-reference/site.")
    .IsDependentOn("Feed")
    .Does(() => Run("dotnet", "tool", "exec", "docfx@2.81.0", "--yes", "--", "docs/api/docfx.json"));

Task("Package")
    .Description("Puts the programs, as they are deployed, and the NuGet packages into artifacts/package.")
    .IsDependentOn("Build")
    .Does(() =>
    {
        CleanDirectory(package);
        Pack();
        // What is unpacked on machines of any kind must not hold machine code of this one.
        var portable = new DotNetMSBuildSettings().WithProperty("CompileAheadFor", "none");
        foreach (var (project, name) in new[] { ("jobs/Gozcu.Jobs.Program", "gozcu"), ("demo", "gozcu-demo") })
        {
            var folder = package + Directory(name);
            DotNetPublish(
                project,
                new DotNetPublishSettings { Configuration = "Release", OutputDirectory = folder, NoLogo = true, Verbosity = DotNetVerbosity.Quiet, MSBuildSettings = portable }
            );
            Zip(folder, package + File(name + ".zip"));
        }
        foreach (var file in GetFiles(package.Path + "/*.*"))
        {
            Information(file.FullPath);
        }
    });

Task("Bench")
    .Description("Runs the benchmarks.")
    .IsDependentOn("Build")
    .IsDependentOn("Runtimes")
    .Does(() =>
    {
        foreach (var benchmark in new[] { "functions", "groups", "detectors", "scorers", "collect", "arrow", "driver", "micro-batches", "worker-start", "small-tasks", "store-writers" })
        {
            Run("dotnet", "run", "-c", "Release", "--no-build", "--project", "benchmarks/Gozcu.Benchmarks", "--", benchmark);
        }
    });

Task("Demo")
    .Description("Runs the main job: ./spark-submit.sh demo.")
    .Does(() => Run("./spark-submit.sh", "demo"));

RunTarget(target);
