using System.Globalization;
using System.Text;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Closures.Described;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Worker.Functions;

/// <summary>
/// What a function finds on the driver without capturing it: the current cultures, those of new threads, the encodings that the program has registered, and the local time zone. It travels with the
/// function, so that the function gives on an executor what it gives on the driver.
/// </summary>
internal sealed record FunctionSurroundings
{
    // The first that only CodePagesEncodingProvider knows: IBM037.
    private const int FirstCodePage = 37;

    /// <summary>The culture of <see cref="CultureInfo.CurrentCulture"/>.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The culture of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public required CultureInfo UICulture { get; init; }

    public CultureInfo? ThreadCulture { get; init; }

    public CultureInfo? ThreadUICulture { get; init; }

    /// <summary>Whether <see cref="CodePagesEncodingProvider"/> is registered.</summary>
    public bool KnowsCodePages { get; init; }

    /// <summary>The driver's local zone, where executors may have another; null where they have it.</summary>
    public TimeZoneInfo? LocalZone { get; init; }

    /// <summary>The driver's, as they are now.</summary>
    /// <param name="localZone">The local zone, if it must travel.</param>
    public static FunctionSurroundings Current(TimeZoneInfo? localZone) =>
        new()
        {
            Culture = CultureInfo.CurrentCulture,
            UICulture = CultureInfo.CurrentUICulture,
            ThreadCulture = CultureInfo.DefaultThreadCurrentCulture,
            ThreadUICulture = CultureInfo.DefaultThreadCurrentUICulture,
            KnowsCodePages = Encoding.GetEncodings().Any(e => e.CodePage == FirstCodePage),
            LocalZone = localZone,
        };

    /// <param name="writer">Where to.</param>
    /// <param name="function">What errors call the function.</param>
    /// <exception cref="ClosureException">A culture is of a class of the application.</exception>
    public void Write(BinaryWriter writer, string function)
    {
        Write(writer, Culture, function, nameof(CultureInfo.CurrentCulture));
        Write(writer, UICulture, function, nameof(CultureInfo.CurrentUICulture));
        Write(writer, ThreadCulture, function, nameof(CultureInfo.DefaultThreadCurrentCulture));
        Write(writer, ThreadUICulture, function, nameof(CultureInfo.DefaultThreadCurrentUICulture));
        writer.Write(KnowsCodePages);
        writer.Write(LocalZone is not null);
        if (LocalZone is not null)
        {
            TimeZoneDescription.Instance.Write(writer, LocalZone);
        }
    }

    public static FunctionSurroundings Read(BinaryReader reader) =>
        new()
        {
            Culture = ReadCulture(reader)!,
            UICulture = ReadCulture(reader)!,
            ThreadCulture = ReadCulture(reader),
            ThreadUICulture = ReadCulture(reader),
            KnowsCodePages = reader.ReadBoolean(),
            LocalZone = reader.ReadBoolean() ? TimeZoneDescription.Instance.Read(reader) : null,
        };

    /// <summary>Gives a function that runs on this thread what it finds on the driver. What belongs to a whole process is set in workers alone.</summary>
    /// <exception cref="ClosureException">This process cannot have the driver's local zone.</exception>
    public void Enter()
    {
        Use(Culture, UICulture);
        if (!SparkEnvironment.IsWorker)
        {
            return;
        }

        CultureInfo.DefaultThreadCurrentCulture = ThreadCulture;
        CultureInfo.DefaultThreadCurrentUICulture = ThreadUICulture;
        if (KnowsCodePages)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        }

        if (LocalZone is not null)
        {
            Worker.LocalZone.Adopt(LocalZone);
        }
    }

    /// <summary>Whether the current cultures are the same in others.</summary>
    public bool HasCulturesOf(FunctionSurroundings other) =>
        CultureDescription.Same(Culture, other.Culture) && CultureDescription.Same(UICulture, other.UICulture);

    /// <summary>Sets this thread's cultures, and back when it is disposed.</summary>
    public CultureScope Scope() => new(Culture, UICulture);

    /// <summary>Sets this thread's cultures back, whatever they are by then, when it is disposed.</summary>
    public static CultureScope KeepCultures() => new(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    private static void Use(CultureInfo culture, CultureInfo uiCulture)
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = uiCulture;
    }

    private static void Write(BinaryWriter writer, CultureInfo? culture, string function, string property)
    {
        writer.Write(culture is not null);
        if (culture is null)
        {
            return;
        }

        if (culture.GetType() != typeof(CultureInfo))
        {
            throw new ClosureException(
                $"Function '{function}' runs under CultureInfo.{property}, which is a {culture.GetType()} and cannot travel to the executors: only cultures of .NET's own class are known there. Set a CultureInfo with the NumberFormat and DateTimeFormat that you need before the function is used."
            );
        }

        CultureDescription.Instance.Write(writer, culture);
    }

    private static CultureInfo? ReadCulture(BinaryReader reader) => reader.ReadBoolean() ? CultureDescription.Instance.Read(reader) : null;

    /// <summary>A thread's cultures for some time.</summary>
    public readonly struct CultureScope : IDisposable
    {
        private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

        public CultureScope(CultureInfo culture, CultureInfo uiCulture) => Use(culture, uiCulture);

        public void Dispose() => Use(_culture, _uiCulture);
    }
}
