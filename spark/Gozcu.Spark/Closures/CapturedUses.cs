using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace Microsoft.Spark.Closures;

/// <summary>
/// Finds the captured variables and fields that a lambda uses, in its instructions and in those of the methods that the compiler generated for it. The compiler keeps all captured
/// variables of a scope in one object, whichever lambda uses them, and a lambda that uses a field captures all of <c>this</c>. Without this analysis, a lambda that uses a number
/// would also capture the session beside it.
/// </summary>
internal static class CapturedUses
{
    private const string OuterThis = "<>4__this";
    private static readonly ConcurrentDictionary<MethodInfo, CapturedUse> Cache = new();

    /// <summary>Tests whether a type is one that the compiler generated to hold captured variables. No name in C# starts like that.</summary>
    public static bool IsClosure(Type type) => type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal);

    /// <summary>Tests whether a field of a compiler-generated object holds the <c>this</c> of the surrounding method.</summary>
    public static bool IsOuterThis(FieldInfo field) => field.Name == OuterThis && !IsGenerated(field.FieldType);

    /// <summary>
    /// Tests whether a type holds the variables and functions of one submission to a script, such as a notebook's cell, and refers to those before it. Scripts have no <c>this</c>:
    /// their functions use fields and calls.
    /// </summary>
    public static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    /// <summary>Tests whether a method is a lambda or local function.</summary>
    public static bool IsLambda(MethodInfo method) => method.Name.StartsWith('<');

    /// <summary>Returns what a lambda or local function uses, itself or through methods that the compiler generated from the same source.</summary>
    public static CapturedUse Of(MethodInfo method) => Cache.GetOrAdd(method, m => new Search().Run(m));

    private static bool IsGenerated(Type type) => type.Name.StartsWith('<');

    private static bool HoldsVariables(Type type) => IsGenerated(type) || IsSubmission(type);

    private sealed class Search
    {
        private readonly HashSet<(Module, int)> _fields = [];
        private readonly HashSet<MethodBase> _seen = [];
        private readonly Stack<MethodBase> _open = new();
        private bool _thisIsWhole;

        public CapturedUse Run(MethodInfo method)
        {
            _open.Push(method);
            while (_open.TryPop(out var current))
            {
                if (_seen.Add(current))
                {
                    Visit(current);
                }
            }

            return new CapturedUse(_fields, _thisIsWhole);
        }

        private void Visit(MethodBase method)
        {
            var argumentIsThis = !method.IsStatic && !HoldsVariables(method.DeclaringType!);
            var thisIsOnTop = false;
            foreach (var (code, member) in Instructions.Of(method))
            {
                if (thisIsOnTop)
                {
                    UseThis(code, member);
                }

                thisIsOnTop =
                    (argumentIsThis && code == OpCodes.Ldarg_0)
                    || (code == OpCodes.Ldfld && member is FieldInfo field && IsOuterThis(field) && !IsSubmission(field.FieldType));
                switch (member)
                {
                    case FieldInfo captured when HoldsVariables(captured.DeclaringType!):
                        _fields.Add((captured.Module, captured.MetadataToken));
                        break;
                    case ConstructorInfo { DeclaringType: { } made } when IsGenerated(made) && !IsClosure(made):
                        // Iterator or async method: its code is in the methods of the object that is created here.
                        foreach (
                            var part in made.GetMethods(
                                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                            )
                        )
                        {
                            _open.Push(part);
                        }

                        break;
                    case MethodInfo called when HoldsVariables(called.DeclaringType!) || IsLambda(called):
                        _open.Push(called);
                        break;
                }
            }
        }

        /// <summary>
        /// Handles an instruction that takes <c>this</c> from the top of the stack. Reading a field, or calling a method without parameters such as a property's getter, can be
        /// analyzed further.
        /// </summary>
        private void UseThis(OpCode code, MemberInfo? member)
        {
            switch (member)
            {
                case FieldInfo field when code == OpCodes.Ldfld || code == OpCodes.Ldflda:
                    _fields.Add((field.Module, field.MetadataToken));
                    break;
                case MethodInfo { IsVirtual: false, IsStatic: false } called
                    when called.GetParameters().Length == 0 && !Framework.Contains(called.DeclaringType!.Assembly):
                    _open.Push(called);
                    break;
                default:
                    _thisIsWhole = true;
                    break;
            }
        }
    }
}
