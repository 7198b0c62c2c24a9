using System.Globalization;
using System.Text;
using Microsoft.Spark.Closures;
using Microsoft.Spark.Closures.Described;
using Microsoft.Spark.Interop;

namespace Microsoft.Spark.Tasks.Functions;

/// <summary>
/// State of the driver that a function uses without capturing it: the current cultures, those of new threads, the encodings that the program has registered, and the local time
/// zone. It is sent with the function, so that the function returns the same on an executor as on the driver.
/// </summary>
internal sealed record FunctionSurroundings
{
    // IBM037, the first code page that only CodePagesEncodingProvider has.
    private const int FirstCodePage = 37;

    /// <summary>Value of <see cref="CultureInfo.CurrentCulture"/>.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Value of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public required CultureInfo UICulture { get; init; }

    public CultureInfo? ThreadCulture { get; init; }

    public CultureInfo? ThreadUICulture { get; init; }

    /// <summary>True if <see cref="CodePagesEncodingProvider"/> is registered.</summary>
    public bool KnowsCodePages { get; init; }

    /// <summary>Local time zone of the driver, if executors may have another; otherwise null.</summary>
    public TimeZoneInfo? LocalZone { get; init; }

    /// <summary>Returns the current surroundings on the driver.</summary>
    /// <param name="localZone">Local time zone, if it must be sent.</param>
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

    /// <param name="writer">Writer of the bytes.</param>
    /// <param name="function">Name of the function in errors.</param>
    /// <exception cref="ClosureException">A culture has a class of the application.</exception>
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

    /// <summary>Sets the surroundings for a function that runs on this thread. Settings of a whole process are changed in workers only.</summary>
    /// <exception cref="ClosureException">This process cannot use the driver's local time zone.</exception>
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
            Tasks.LocalZone.Adopt(LocalZone);
        }
    }

    /// <summary>Tests whether the current cultures are the same as in other surroundings.</summary>
    public bool HasCulturesOf(FunctionSurroundings other) =>
        CultureDescription.Same(Culture, other.Culture) && CultureDescription.Same(UICulture, other.UICulture);

    /// <summary>Sets the cultures of this thread, and restores them on disposal.</summary>
    public CultureScope Scope() => new(Culture, UICulture);

    /// <summary>Keeps the cultures of this thread, and restores them on disposal.</summary>
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

    /// <summary>Scope in which the cultures of a thread are set.</summary>
    public readonly struct CultureScope : IDisposable
    {
        private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

        public CultureScope(CultureInfo culture, CultureInfo uiCulture) => Use(culture, uiCulture);

        public void Dispose() => Use(_culture, _uiCulture);
    }
}
