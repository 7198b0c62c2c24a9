using System.Reflection;

namespace Microsoft.Spark.Closures.Graph;

/// <summary>Writes delegates: the target and method of each call.</summary>
internal sealed class CapturedDelegateWriter(BinaryWriter writer, CapturedObjects objects, Action<Type> writeType)
{
    /// <param name="function">Delegate to write.</param>
    /// <param name="refused">Creates the error for a delegate that cannot be sent.</param>
    public void Write(Delegate function, Func<string, ClosureException> refused)
    {
        var calls = function.GetInvocationList();
        writer.Write7BitEncodedInt(calls.Length);
        foreach (var call in calls)
        {
            if (call.Method.DeclaringType is null || call.Method is not MethodInfo { ReflectedType: not null } method)
            {
                throw refused("it was compiled while the program runs. Use a lambda or method of a compiled project");
            }

            writer.Write7BitEncodedInt(NumberOfTarget(call.Target, method));
            WriteMethod(method);
        }
    }

    private int NumberOfTarget(object? target, MethodInfo method)
    {
        if (target is null || !(CapturedUses.IsLambda(method) || CapturedUses.IsSubmission(target.GetType())))
        {
            return objects.NumberOf(target, Step.None);
        }

        var use = CapturedUses.Of(method);
        return CapturedUses.IsClosure(target.GetType()) ? objects.NumberOf(target, Step.None, use)
            : target.GetType().Name.StartsWith('<') ? objects.NumberOf(target, Step.None)
            : objects.NumberOf(target, Step.This, use.ThisIsWhole ? null : use);
    }

    private void WriteMethod(MethodInfo method)
    {
        writeType(method.DeclaringType!);
        writer.Write(method.Name);
        writer.Write(method.IsStatic);
        var arguments = method.GetGenericArguments();
        writer.Write7BitEncodedInt(arguments.Length);
        foreach (var argument in arguments)
        {
            writeType(argument);
        }

        var parameters = method.GetParameters();
        writer.Write7BitEncodedInt(parameters.Length);
        foreach (var parameter in parameters)
        {
            writeType(parameter.ParameterType);
        }
    }
}
