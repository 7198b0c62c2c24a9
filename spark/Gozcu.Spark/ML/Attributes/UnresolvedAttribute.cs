using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.ML.Attributes;

/// <summary>Description of a feature of unknown kind.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The name is MLlib's.")]
public sealed record UnresolvedAttribute : FeatureAttribute
{
    private UnresolvedAttribute() { }

    /// <summary>The only instance.</summary>
    public static UnresolvedAttribute Default { get; } = new();

    /// <inheritdoc/>
    public override AttributeType Type => AttributeType.Unresolved;

    private protected override void WriteOwn(JObject json) { }
}
