using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.ML.Custom;

internal sealed class CentreModel : CustomModel<CentreModel>
{
    public string InputCol { get; set; } = "";

    public string OutputCol { get; set; } = "";

    public double Mean { get; set; }

    public override DataFrame Transform(DataFrame dataset) => dataset.WithColumn(OutputCol, Col(InputCol) - Mean);
}
