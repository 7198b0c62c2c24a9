using Microsoft.Spark.Interop.Ipc;

namespace Microsoft.Spark.ML.Feature.Param;

/// <summary>A parameter with a value, of whatever type: see <see cref="ParamPair{T}"/>.</summary>
public abstract class ParamPair : IJvmObjectReferenceProvider
{
    private protected ParamPair(Param param, object? value, JvmObjectReference reference)
    {
        Param = param;
        Untyped = value;
        Reference = reference;
    }

    /// <summary>The parameter.</summary>
    public Param Param { get; }

    /// <summary>Its value.</summary>
    public object? Value => Untyped;

    /// <inheritdoc/>
    public JvmObjectReference Reference { get; }

    private protected object? Untyped { get; }

    /// <summary>Returns the parameter and its value.</summary>
    public void Deconstruct(out Param param, out object? value) => (param, value) = (Param, Value);

    /// <summary>Returns the parameter's text, an arrow and the value.</summary>
    public override string ToString() => $"{Param} -> {Value}";
}
