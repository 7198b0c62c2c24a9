namespace Gozcu.Models.Measurements;

/// <summary>Names of the rejection codes in records, reports and dead letters.</summary>
public static class RejectionCodes
{
    private static readonly string[] Names =
    [
        "empty",
        "too-large",
        "wrong-encoding",
        "malformed-json",
        "malformed-row",
        "not-an-object",
        "duplicate-field",
        "unknown-field",
        "missing-field",
        "wrong-type",
        "not-finite",
        "out-of-range",
        "unknown-category",
        "bad-time",
        "not-scorable",
        "output-too-large",
        "bad-timestamp",
        "duplicate",
    ];

    /// <summary>Returns the name of a code, such as <c>out-of-range</c>.</summary>
    public static string Name(this RejectionCode code) => Names[(int)code];
}
