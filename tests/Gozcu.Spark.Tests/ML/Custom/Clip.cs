using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.ML.Custom;

/// <summary>Holds a column below a limit.</summary>
internal sealed class Clip : CustomTransformer
{
    public string InputCol { get; set; } = "";

    public string OutputCol { get; set; } = "";

    public double Limit { get; set; } = double.PositiveInfinity;

    public override DataFrame Transform(DataFrame dataset) => dataset.WithColumn(OutputCol, Least(Col(InputCol), Lit(Limit)));
}
