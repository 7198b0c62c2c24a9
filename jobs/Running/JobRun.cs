using Gozcu.Hosting.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Running;

/// <summary>What a job works with.</summary>
/// <param name="DataSet">The data set's definition.</param>
/// <param name="Spark">The session.</param>
/// <param name="Workspace">Where tables, models and checkpoints are.</param>
/// <param name="Context">Console, report, logs and clock.</param>
public sealed record JobRun(DataSetDefinition DataSet, SparkSession Spark, Workspace Workspace, RunContext Context);
