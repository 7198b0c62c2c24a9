namespace Microsoft.Spark.Closures.Described;

/// <summary>
/// How objects of a type of .NET travel that cannot be taken apart, because they refer to data of their machine or to state of their process: as what they are made of, written here and made again there.
/// </summary>
internal abstract class Description
{
    /// <summary>Why an object cannot be made again elsewhere, or null when it can.</summary>
    public virtual string? WhyNot(object value) => null;

    /// <summary>Writes what the object is made of.</summary>
    public abstract void Write(BinaryWriter writer, object value);

    /// <summary>Makes the object again.</summary>
    /// <param name="reader">What <see cref="Write"/> wrote.</param>
    /// <param name="type">The type it was written as.</param>
    /// <exception cref="ClosureException">This machine has not what it refers to.</exception>
    public abstract object Read(BinaryReader reader, Type type);
}

/// <inheritdoc/>
/// <typeparam name="T">The type of the objects.</typeparam>
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
