using Microsoft.Spark.ML.Custom;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Spark.Tests.ML.Custom;

/// <summary>Learns the mean of a column, to take it away.</summary>
internal sealed class Centre : CustomEstimator<CentreModel>
{
    public string InputCol { get; set; } = "";

    public string OutputCol { get; set; } = "";

    public override CentreModel Fit(DataFrame dataset) =>
        new()
        {
            InputCol = InputCol,
            OutputCol = OutputCol,
            Mean = dataset.Select(Avg(InputCol)).Collect().Single().GetAs<double>(0),
        };
}
