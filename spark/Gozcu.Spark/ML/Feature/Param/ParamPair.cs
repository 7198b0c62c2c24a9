using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter with a value of any type; see <see cref="ParamPair{T}"/>.</summary>
public abstract class ParamPair : IJvmObjectReferenceProvider
{
    private protected ParamPair(Param param, object? value, JvmObjectReference reference)
    {
        Param = param;
        Untyped = value;
        Reference = reference;
    }

    /// <summary>Parameter.</summary>
    public Param Param { get; }

    /// <summary>Value of the parameter.</summary>
    public object? Value => Untyped;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    private protected object? Untyped { get; }

    /// <summary>Splits the pair into parameter and value.</summary>
    public void Deconstruct(out Param param, out object? value) => (param, value) = (Param, Value);

    /// <summary>Returns the text of the parameter, an arrow and the value.</summary>
    public override string ToString() => $"{Param} -> {Value}";
}
