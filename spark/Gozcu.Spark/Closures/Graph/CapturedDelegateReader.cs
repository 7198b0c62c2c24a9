using System.Reflection;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Reads delegates and finds their methods. The counterpart of <see cref="CapturedDelegateWriter"/>.</summary>
internal sealed class CapturedDelegateReader(BinaryReader reader, Func<Type> readType)
{
    /// <summary>Reads a delegate, to be created once its targets exist.</summary>
    /// <exception cref="ClosureException">This process does not have the method.</exception>
    public Func<object?[], Delegate> Read()
    {
        var type = readType();
        var calls = new (int Target, MethodInfo Method)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < calls.Length; i++)
        {
            calls[i] = (reader.Read7BitEncodedInt(), ReadMethod());
        }

        return nodes =>
            Delegate.Combine([.. calls.Select(c => Delegate.CreateDelegate(type, c.Target == 0 ? null : nodes[c.Target], c.Method))])!;
    }

    private MethodInfo ReadMethod()
    {
        var declaring = readType();
        var name = reader.ReadString();
        var isStatic = reader.ReadBoolean();
        var arguments = ReadTypes();
        var parameters = ReadTypes();
        var flags =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly
            | (isStatic ? BindingFlags.Static : BindingFlags.Instance);
        foreach (var candidate in declaring.GetMethods(flags))
        {
            if (candidate.Name != name || candidate.GetGenericArguments().Length != arguments.Length)
            {
                continue;
            }

            var method = arguments.Length > 0 ? candidate.MakeGenericMethod(arguments) : candidate;
            if (method.GetParameters().Select(p => p.ParameterType).SequenceEqual(parameters))
            {
                return method;
            }
        }

        throw new ClosureException(
            $"{declaring} has no method {name}({string.Join(", ", parameters.Select(p => p.Name))}) on this executor."
        );
    }

    private Type[] ReadTypes()
    {
        var types = new Type[reader.Read7BitEncodedInt()];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = readType();
        }

        return types;
    }
}
