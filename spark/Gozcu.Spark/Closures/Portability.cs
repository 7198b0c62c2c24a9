using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text;
using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.Closures;

/// <summary>Decides which objects can be taken apart on one side and put together on the other.</summary>
internal static class Portability
{
    // .NET objects that consist of their values only. Others may hold handles, threads or hash codes of this process.
    private static readonly HashSet<Type> PlainFrameworkTypes =
    [
        typeof(object),
        typeof(ValueType),
        typeof(Enum),
        typeof(Comparer<>),
        typeof(EqualityComparer<>),
        Comparer<int>.Create((_, _) => 0).GetType().GetGenericTypeDefinition(),
        EqualityComparer<int>.Create((_, _) => true, _ => 0).GetType().GetGenericTypeDefinition(),
        typeof(Lazy<>),
        typeof(object).Assembly.GetType("System.LazyHelper") ?? typeof(Lazy<>),
        typeof(ReadOnlySet<>),
        typeof(ObservableCollection<>),
        typeof(KeyedCollection<,>),
        typeof(System.Net.IPAddress),
        typeof(System.Net.EndPoint),
        typeof(System.Net.IPEndPoint),
        typeof(System.Text.CompositeFormat),
        typeof(List<>),
        typeof(Queue<>),
        typeof(Stack<>),
        typeof(LinkedList<>),
        typeof(LinkedListNode<>),
        typeof(SortedDictionary<,>),
        typeof(SortedSet<>),
        typeof(SortedSet<>).Assembly.GetType("System.Collections.Generic.TreeSet`1") ?? typeof(SortedSet<>),
        typeof(SortedList<,>),
        typeof(PriorityQueue<,>),
        typeof(Collection<>),
        typeof(ReadOnlyCollection<>),
        typeof(ReadOnlyDictionary<,>),
        typeof(ImmutableList<>),
        typeof(ImmutableQueue<>),
        typeof(ImmutableStack<>),
        typeof(ImmutableSortedDictionary<,>),
        typeof(ImmutableSortedSet<>),
        typeof(ArrayList),
        typeof(BitArray),
        typeof(Tuple<>),
        typeof(Tuple<,>),
        typeof(Tuple<,,>),
        typeof(Tuple<,,,>),
        typeof(Tuple<,,,,>),
        typeof(Tuple<,,,,,>),
        typeof(Tuple<,,,,,,>),
        typeof(Tuple<,,,,,,,>),
        typeof(Version),
        typeof(StringBuilder),
        typeof(Random),
        typeof(System.Runtime.CompilerServices.StrongBox<>),
    ];

    private const string LockAdvice =
        "locks hold within one process. Tasks need none for what they capture, as each has its own copy; for what they share in a process, use a static lock";
    private const string ConnectionAdvice =
        "it is open in this process. Capture its address, and open it inside the function: once a partition, or in a static field once a process";

    private static readonly Dictionary<Type, string> Advice = new()
    {
        [typeof(IJvmObjectReferenceProvider)] =
            "it lives in the driver's JVM. Compute the values that the function needs on the driver (Collect, for example) and capture those",
        [typeof(Stream)] = "it is open in this process. Capture the path or the bytes, and open it inside the function",
        [typeof(TextReader)] = "it is open in this process. Capture the path or the text, and open it inside the function",
        [typeof(TextWriter)] = "it is open in this process. Write to Console inside the function, which goes to the executor's log",
        [typeof(Thread)] = "threads belong to a process",
        [typeof(Task)] = "it runs in this process. Await it and capture its result",
        [typeof(CancellationTokenSource)] = "it belongs to a process. Inside the function, TaskContext.Get() has the task's own token",
        [typeof(WaitHandle)] = "it belongs to a process",
        [typeof(System.Runtime.InteropServices.SafeHandle)] = "handles belong to a process. Open it inside the function",
        [typeof(Lock)] = LockAdvice,
        [typeof(SemaphoreSlim)] = LockAdvice,
        [typeof(ReaderWriterLockSlim)] = LockAdvice,
        [typeof(System.Net.Http.HttpMessageInvoker)] = ConnectionAdvice,
        [typeof(System.Net.Sockets.Socket)] = ConnectionAdvice,
        [typeof(System.Data.Common.DbConnection)] = ConnectionAdvice,
        [typeof(System.Diagnostics.Process)] = "it belongs to this machine",
        [typeof(System.Linq.Expressions.Expression)] = "expressions are compiled in a process. Capture a lambda",
        [typeof(System.Text.Json.JsonSerializerOptions)] =
            "it holds what was compiled in this process. Make it in a static field, which each worker process has for itself, or take JsonSerializerOptions.Default or Web",
        [typeof(System.Globalization.CultureInfo)] =
            "only classes of .NET's own are known on the other side. Take a CultureInfo, and set its NumberFormat and DateTimeFormat",
        [typeof(System.Text.Encoding)] = "no other process can make it again. Make it inside the function, or in a static field",
        [typeof(System.Text.RegularExpressions.Regex)] =
            "it is made by a class of its own. Capture its pattern, and make it inside the function, or in a static field",
        [typeof(TimeProvider)] = "clocks belong to a process. Use TimeProvider.System inside the function",
    };

    /// <summary>Returns the reason why objects of a type cannot be sent, or null if they can.</summary>
    public static string? WhyNot(Type type)
    {
        foreach (var (refused, advice) in Advice)
        {
            if (refused.IsAssignableFrom(type))
            {
                return advice;
            }
        }

        if (typeof(IEnumerable).IsAssignableFrom(type) && type.Namespace == "System.Linq")
        {
            return "it is a query that runs when it is read. Capture its results, with ToList()";
        }

        if (type.IsValueType && Blobs.HoldsHiddenElements(type) && Blobs.SizeOf(type) == 0)
        {
            return "it is an inline array of references. Take an array";
        }

        if (type.IsPointer || type == typeof(IntPtr) || type == typeof(UIntPtr) || type.IsByRefLike)
        {
            return "addresses belong to a process";
        }

        for (var part = type; part is not null; part = part.BaseType)
        {
            if (!part.IsValueType && Framework.Contains(part.Assembly) && !IsPlain(part))
            {
                return part == type
                    ? "this type of .NET has state that belongs to a process. Capture the values it was made of, and make it inside the function"
                    : $"it derives from {part.Name}, whose state belongs to a process. Capture the values it was made of, and make it inside the function";
            }
        }

        return null;
    }

    private static bool IsPlain(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return PlainFrameworkTypes.Contains(definition) || (type.DeclaringType is { } outer && IsPlain(Definition(outer)));
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
