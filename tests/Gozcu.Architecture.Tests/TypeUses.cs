using Mono.Cecil;

namespace Gozcu.Architecture.Tests;

/// <summary>
/// The types that each type of an assembly uses: in its declaration, in its members and in their code, including its nested types. NetArchTest leaves out types whose namespace
/// begins with Microsoft.
/// </summary>
internal sealed class TypeUses
{
    private readonly ModuleDefinition _module;
    private readonly Dictionary<string, HashSet<string>> _uses = [];

    private TypeUses(ModuleDefinition module) => _module = module;

    /// <summary>Returns the names of the assembly's types that are not nested, each with those of the same assembly that it uses.</summary>
    /// <param name="file">Path of the assembly.</param>
    /// <param name="root">Namespace of the types; others, which the compiler has added, are left out.</param>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> In(string file, string root)
    {
        using var module = ModuleDefinition.ReadModule(file);
        var found = new TypeUses(module);
        foreach (var type in module.Types.Where(type => IsUnder(type, root)))
        {
            var used = new HashSet<string>();
            found.AddType(type, used);
            used.Remove(type.FullName);
            found._uses.Add(type.FullName, used);
        }

        return found._uses.ToDictionary(
            type => type.Key,
            type => (IReadOnlySet<string>)type.Value.Where(found._uses.ContainsKey).ToHashSet()
        );
    }

    private static bool IsUnder(TypeDefinition type, string root) =>
        type.Namespace == root || type.Namespace.StartsWith(root + ".", StringComparison.Ordinal);

    private void AddType(TypeDefinition type, HashSet<string> used)
    {
        Add(type.BaseType, used);
        AddAttributes(type, used);
        AddConstraints(type, used);
        foreach (var contract in type.Interfaces)
        {
            Add(contract.InterfaceType, used);
        }

        foreach (var field in type.Fields)
        {
            Add(field.FieldType, used);
            AddAttributes(field, used);
        }

        foreach (var property in type.Properties)
        {
            AddAttributes(property, used);
        }

        foreach (var method in type.Methods)
        {
            AddMethod(method, used);
            AddAttributes(method, used);
            AddConstraints(method, used);
            AddCode(method, used);
        }

        foreach (var nested in type.NestedTypes)
        {
            AddType(nested, used);
        }
    }

    private void AddCode(MethodDefinition method, HashSet<string> used)
    {
        if (!method.HasBody)
        {
            return;
        }

        foreach (var variable in method.Body.Variables)
        {
            Add(variable.VariableType, used);
        }

        foreach (var handler in method.Body.ExceptionHandlers)
        {
            Add(handler.CatchType, used);
        }

        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    AddMethod(called, used);
                    break;
                case FieldReference field:
                    Add(field.DeclaringType, used);
                    Add(field.FieldType, used);
                    break;
                case TypeReference type:
                    Add(type, used);
                    break;
            }
        }
    }

    private void AddMethod(MethodReference method, HashSet<string> used)
    {
        Add(method.DeclaringType, used);
        Add(method.ReturnType, used);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter.ParameterType, used);
        }

        foreach (var argument in (method as GenericInstanceMethod)?.GenericArguments ?? [])
        {
            Add(argument, used);
        }
    }

    private void AddAttributes(ICustomAttributeProvider member, HashSet<string> used)
    {
        foreach (var attribute in member.CustomAttributes)
        {
            Add(attribute.AttributeType, used);
            foreach (var argument in attribute.ConstructorArguments)
            {
                Add(argument.Value as TypeReference, used);
            }
        }
    }

    private void AddConstraints(IGenericParameterProvider member, HashSet<string> used)
    {
        foreach (var constraint in member.GenericParameters.SelectMany(parameter => parameter.Constraints))
        {
            Add(constraint.ConstraintType, used);
        }
    }

    /// <summary>Adds a type and those that it is made of: elements, type arguments, parameters of a function pointer.</summary>
    private void Add(TypeReference? type, HashSet<string> used)
    {
        switch (type)
        {
            case null or GenericParameter:
                break;
            case GenericInstanceType generic:
                Add(generic.ElementType, used);
                foreach (var argument in generic.GenericArguments)
                {
                    Add(argument, used);
                }

                break;
            case IModifierType modified:
                Add(modified.ModifierType, used);
                Add(modified.ElementType, used);
                break;
            case FunctionPointerType function:
                Add(function.ReturnType, used);
                foreach (var parameter in function.Parameters)
                {
                    Add(parameter.ParameterType, used);
                }

                break;
            case TypeSpecification specification:
                Add(specification.ElementType, used);
                break;
            case { DeclaringType: { } outer }:
                Add(outer, used);
                break;
            case var _ when type.Scope == _module:
                used.Add(type.FullName);
                break;
        }
    }
}
