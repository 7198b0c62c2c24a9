namespace Microsoft.Spark.Closures;

/// <summary>Replaces the value in a box, in place.</summary>
internal static class Boxes
{
    public static void Assign(object box, object value)
    {
        foreach (var field in Fields.Of(box.GetType()))
        {
            field.SetValue(box, field.GetValue(value));
        }
    }
}
