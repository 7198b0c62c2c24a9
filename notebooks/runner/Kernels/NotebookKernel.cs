using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.PackageManagement;

namespace Gozcu.Notebooks.Runner.Kernels;

/// <summary>C# kernel of .NET Interactive in this process, with packages and their extensions, set up like the tool <c>dotnet-interactive</c>.</summary>
internal sealed class NotebookKernel : IDisposable
{
    private static readonly string ExtensionFile = Path.Combine("interactive-extensions", "dotnet", "extension.dib");

    /// <summary>Time that a cancelled cell has to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly CompositeKernel _kernel;
    private readonly Dictionary<string, JsonObject> _displays = [];
    private int _executed;

    public NotebookKernel()
    {
        var csharp = new CSharpKernel();
        csharp.UseNugetDirective(
            (kernel, packages) =>
            {
                kernel.AddAssemblyReferences(packages.SelectMany(package => package.AssemblyPaths));
                return Task.CompletedTask;
            },
            false
        );
        csharp.UseKernelHelpers().UseValueSharing();
        _kernel = new CompositeKernel { csharp };
        _kernel.DefaultKernelName = csharp.Name;
    }

    /// <summary>All events of the kernel.</summary>
    public IObservable<KernelEvent> Events => _kernel.KernelEvents;

    /// <summary>Runs a cell.</summary>
    /// <param name="code">Text of the cell.</param>
    /// <param name="timeout">Longest duration.</param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public async Task<CellOutputs> RunAsync(string code, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var outputs = new CellOutputs(++_executed);
        var packages = new List<string>();
        using var subscription = Events.Subscribe(
            new Receiver(e =>
            {
                AddRoot(e, packages);
                outputs.Add(e, _displays);
            })
        );
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        var running = _kernel.SendAsync(new SubmitCode(code), limit.Token);
        var cancelled = new TaskCompletionSource();
        await using (limit.Token.Register(cancelled.SetResult))
        {
            await Task.WhenAny(running, cancelled.Task);
        }

        if (limit.IsCancellationRequested)
        {
            await Task.WhenAny(running, Task.Delay(Grace, CancellationToken.None));
            cancellationToken.ThrowIfCancellationRequested();
            outputs.AddError("Timeout", $"the cell took longer than {timeout.TotalSeconds:N0} s (--timeout)");
            return outputs;
        }

        await running;
        await LoadExtensionsAsync(packages, limit.Token);
        return outputs;
    }

    public void Dispose() => _kernel.Dispose();

    /// <summary>Runs the kernel extensions of packages.</summary>
    private async Task LoadExtensionsAsync(IEnumerable<string> roots, CancellationToken cancellationToken)
    {
        foreach (var extension in roots.Select(root => Path.Combine(root, ExtensionFile)).Where(File.Exists))
        {
            await _kernel.SendAsync(new SubmitCode(await File.ReadAllTextAsync(extension, cancellationToken)), cancellationToken);
        }
    }

    private static void AddRoot(KernelEvent e, List<string> roots)
    {
        if (e is PackageAdded { PackageReference.PackageRoot: { } root } && !roots.Contains(root))
        {
            roots.Add(root);
        }
    }

    private sealed class Receiver(Action<KernelEvent> receive) : IObserver<KernelEvent>
    {
        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void OnNext(KernelEvent value) => receive(value);
    }
}
