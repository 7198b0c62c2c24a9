using System.Diagnostics;

namespace Gozcu.Services.Tests.Scripts;

/// <summary>A copy of the scripts in a work tree of its own, with a <c>dotnet</c> that plays the build and the job, and everything else real.</summary>
internal sealed class SubmitFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="job">What the job does, in bash; <c>$@</c> is its command line, <c>$JOB</c> a path for notes.</param>
    /// <param name="build">What happens in a build besides, in bash.</param>
    public SubmitFolder(string job = "exit 0", string build = "sleep 0.5")
    {
        foreach (var file in (string[])["spark-submit.sh", "eng", "infra/runtime"])
        {
            _folder.Copy(Path.Combine(Repository.Root, file), file);
        }
        foreach (var source in (string[])["spark", "models", "jobs", "demo", "producer", "datasets"])
        {
            Directory.CreateDirectory(_folder.Under(source));
        }
        Directory.CreateDirectory(_folder.Under("dotnet/sdk/10.0.100"));
        _folder.WriteProgram(
            "dotnet/dotnet",
            $$"""
            JOB={{_folder.Under("note")}} HERE={{_folder.Path}}
            if [ "$1" = build ]; then
                echo build >>{{_folder.Under("builds")}}
                {{build}}
                for program in Gozcu.Demo Gozcu.Jobs.Program; do
                    mkdir -p {{_folder.Under("artifacts/bin")}}/$program/release
                    touch {{_folder.Under("artifacts/bin")}}/$program/release/$program.dll
                done
                exit
            fi
            [ "$1" != --version ] || { echo 10.0.100; exit; }
            [ "$1" != restore ] || exit 0
            shift
            {{job}}
            """ + "\n"
        );
    }

    /// <summary>How often it was built.</summary>
    public int Builds => File.Exists(_folder.Under("builds")) ? File.ReadAllLines(_folder.Under("builds")).Length : 0;

    /// <summary>What the job wrote to <c>$JOB</c>; null when nothing yet.</summary>
    public string? Note => File.Exists(_folder.Under("note")) ? File.ReadAllText(_folder.Under("note")).Trim() : null;

    public string Under(string name) => _folder.Under(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public string WriteProgram(string name, string text) => _folder.WriteProgram(name, text);

    public Task<Script> SubmitAsync(params string[] arguments) => SubmitAsync(arguments, []);

    public Task<Script> SubmitAsync(string[] arguments, params (string, string?)[] environment) =>
        Script.RunAsync("bash", [_folder.Under("spark-submit.sh"), .. arguments], [.. Environment(), .. environment]);

    /// <summary>Starts it in a process group of its own, where Ctrl-C does what it does on a terminal.</summary>
    public Process Start(params string[] arguments) => Start(arguments, []);

    public Process Start(string[] arguments, params (string, string?)[] environment) =>
        Script.StartWithDefaultSignals(
            "setsid",
            ["bash", _folder.Under("spark-submit.sh"), .. arguments],
            [.. Environment(), .. environment]
        );

    public void Dispose() => _folder.Dispose();

    private (string, string?)[] Environment() =>
        [("PATH", _folder.Under("dotnet") + ":" + System.Environment.ExpandEnvironmentVariables("%PATH%"))];
}
