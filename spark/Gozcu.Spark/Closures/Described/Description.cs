namespace Microsoft.Spark.Closures.Described;

/// <summary>
/// Serializes objects of a .NET type that cannot be taken apart, because they refer to data of their machine or state of their process: writes a description, from which the other
/// side recreates the object.
/// </summary>
internal abstract class Description
{
    /// <summary>Returns the reason why an object cannot be recreated elsewhere, or null if it can.</summary>
    public virtual string? WhyNot(object value) => null;

    /// <summary>Writes the description of an object.</summary>
    public abstract void Write(BinaryWriter writer, object value);

    /// <summary>Recreates an object.</summary>
    /// <param name="reader">Source of what <see cref="Write"/> wrote.</param>
    /// <param name="type">Type that it was written as.</param>
    /// <exception cref="ClosureException">This machine does not have what the object refers to.</exception>
    public abstract object Read(BinaryReader reader, Type type);
}

/// <inheritdoc/>
/// <typeparam name="T">Type of the objects.</typeparam>
internal abstract class Description<T> : Description
    where T : class
{
    public sealed override string? WhyNot(object value) => WhyNot((T)value);

    public sealed override void Write(BinaryWriter writer, object value) => Write(writer, (T)value);

    public override object Read(BinaryReader reader, Type type) => Read(reader);

    public abstract void Write(BinaryWriter writer, T value);

    public abstract T Read(BinaryReader reader);

    protected virtual string? WhyNot(T value) => null;
}
