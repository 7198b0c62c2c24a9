using Gozcu.Hosting.Running;
using Gozcu.Jobs.Tables;
using Gozcu.Models.DataSets;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Running;

/// <summary>Context of a running job.</summary>
/// <param name="DataSet">Definition of the data set.</param>
/// <param name="Spark">Session.</param>
/// <param name="Workspace">Workspace with tables, models and checkpoints.</param>
/// <param name="Context">Console, report, loggers and clock.</param>
public sealed record JobRun(DataSetDefinition DataSet, SparkSession Spark, Workspace Workspace, RunContext Context);
