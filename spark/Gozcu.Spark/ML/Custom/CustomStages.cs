using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Spark.Interop;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.ML.Feature;
using Microsoft.Spark.ML.Internal;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Microsoft.Spark.ML.Custom;

/// <summary>
/// Represents stages written in .NET in the JVM: as SQL transformers whose statement fails when it runs and has the stage's class and properties in a comment. Pipelines in the JVM
/// hold, save and load them like any other stage.
/// </summary>
public static class CustomStages
{
    internal const string JavaClass = "org.apache.spark.ml.feature.SQLTransformer";
    private const string CommentStart = "/* dotnet ";
    private const string CommentEnd = " */";

    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Loads a stage that was saved on its own to <paramref name="path"/>. A stage of a pipeline is loaded with the pipeline.</summary>
    /// <exception cref="JvmException">Nothing is saved there, or something of another kind.</exception>
    /// <exception cref="InvalidOperationException">The stage is not a <typeparamref name="T"/>.</exception>
    public static T Load<T>(string path)
        where T : JavaPipelineStage =>
        Restore(SparkEnvironment.JvmBridge.CallStatic<JvmObjectReference>(JavaClass, "load", path)) as T
        ?? throw new InvalidOperationException($"what is saved in {path} is not a {typeof(T)}");

    internal static JvmObjectReference Construct(string name)
    {
        var uid = $"{name}_{Guid.NewGuid().ToString("N")[^12..]}";
        var reference = SparkEnvironment.JvmBridge.Construct(JavaClass, uid);
        reference.Call("setStatement", Refusal(uid));
        return reference;
    }

    internal static DataFrame Empty(StructType schema) => SparkSession.Active().CreateDataFrame(Array.Empty<GenericRow>(), schema);

    internal static JavaMLWriter Write(Params stage)
    {
        Describe(stage);
        return new JavaMLWriter(stage.Reference.Call<JvmObjectReference>("write"));
    }

    /// <summary>Writes the class and properties of a stage into its SQL transformer.</summary>
    internal static void Describe(Params stage)
    {
        var type = stage.GetType();
        var properties = new JsonObject();
        foreach (var property in Properties(type))
        {
            properties[property.Name] = Json(stage, property);
        }
        var description = new JsonObject { ["type"] = $"{type.FullName}, {type.Assembly.GetName().Name}", ["properties"] = properties };
        var text = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(description));
        stage.Reference.Call("setStatement", $"{Refusal(stage.Uid())} {CommentStart}{text}{CommentEnd}");
    }

    /// <summary>Returns the stage that an SQL transformer represents, or null if it is an ordinary one.</summary>
    internal static JavaPipelineStage? Restore(JvmObjectReference reference)
    {
        var statement = reference.Call<string>("getStatement");
        var start = statement.IndexOf(CommentStart, StringComparison.Ordinal);
        if (start < 0 || !statement.EndsWith(CommentEnd, StringComparison.Ordinal))
        {
            return null;
        }
        var text = statement[(start + CommentStart.Length)..^CommentEnd.Length];
        var description = JsonNode.Parse(Convert.FromBase64String(text))!;
        var name = (string)description["type"]!;
        var type = Type.GetType(name);
        if (type is null || !typeof(ICustomStage).IsAssignableFrom(type) || type.GetConstructor([]) is null)
        {
            throw new InvalidOperationException(
                $"the saved stage is a {name}, which must be a stage written in .NET with a constructor without arguments, in an assembly of this application"
            );
        }
        var stage = (JavaPipelineStage)Activator.CreateInstance(type)!;
        foreach (var property in Properties(type))
        {
            if (description["properties"]!.AsObject().TryGetPropertyValue(property.Name, out var value))
            {
                property.SetValue(stage, value.Deserialize(property.PropertyType, s_options));
            }
        }
        ((ICustomStage)stage).Adopt(reference);
        return stage;
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property is { GetMethod.IsPublic: true, SetMethod.IsPublic: true })
            .Where(property => property.DeclaringType!.Assembly != typeof(CustomStages).Assembly);

    private static JsonNode? Json(Params stage, PropertyInfo property)
    {
        try
        {
            var node = JsonSerializer.SerializeToNode(property.GetValue(stage), property.PropertyType, s_options);
            // Values that cannot be read back must not be saved.
            _ = node.Deserialize(property.PropertyType, s_options);
            return node;
        }
        catch (Exception e) when (e is NotSupportedException or JsonException)
        {
            throw new NotSupportedException(
                $"{stage.GetType().Name}.{property.Name} is a {property.PropertyType}, which does not go to JSON and back: make it of numbers, strings, arrays or records, or give it no public setter",
                e
            );
        }
    }

    private static string Refusal(string uid) =>
        $"SELECT * FROM __THIS__ WHERE assert_true(false, 'the stage {uid} is written in .NET and runs in a .NET Pipeline only, not inside of the JVM') IS NULL";
}
