using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Reads, types, validates and cleans. Every row read is written once: as clean, or as rejected with its reason.</summary>
internal static class Preprocessing
{
    private const string Copy = "_copy";

    /// <exception cref="InvalidOperationException">The counts do not add up: rows were lost or doubled.</exception>
    public static PreprocessResult Run(JobRun run, LocatedData data)
    {
        var dataSet = run.DataSet;
        var raw = RawTable.Read(run.Spark, dataSet, data.Files);
        var validation = new RowValidation(dataSet.Text, data.Folder);
        var rows = MarkDuplicates(raw.MapInArrow(validation.Map, RowValidation.Schema(dataSet)), dataSet).Cache();
        try
        {
            var isClean = Col(RowValidation.Code).IsNull();
            var columns = dataSet.Columns.Select(c => Col(c.Name)).ToArray();
            run.Workspace.Write(rows.Filter(isClean).OrderBy(RawTable.Order).Select(columns), run.Workspace.Clean(dataSet.Name));
            run.Workspace.Write(rows.Filter(Not(isClean)).Select(Rejected()), run.Workspace.Rejected(dataSet.Name));
            return Count(run, data, raw);
        }
        finally
        {
            rows.Unpersist();
        }
    }

    /// <summary>What the tables hold, counted from the tables, against what the files hold, counted from the files.</summary>
    private static PreprocessResult Count(JobRun run, LocatedData data, DataFrame raw)
    {
        var name = run.DataSet.Name;
        var reasons = run
            .Workspace.Read(run.Spark, run.Workspace.Rejected(name), "preprocess")
            .GroupBy("code")
            .Count()
            .Collect()
            .ToDictionary(r => r.GetAs<string>(0), r => r.GetAs<long>(1));
        var result = new PreprocessResult(
            data.Files.Count,
            raw.Count(),
            run.Workspace.Read(run.Spark, run.Workspace.Clean(name), "preprocess").Count(),
            reasons.Values.Sum(),
            reasons
        );
        return result.Read == result.Clean + result.Rejected
            ? result
            : throw new InvalidOperationException(
                $"{result.Read:N0} rows were read, but {result.Clean:N0} clean and {result.Rejected:N0} rejected rows were written."
            );
    }

    private static Column[] Rejected() =>
        [
            Col(RawTable.File).Alias("file"),
            Col(RowValidation.Code).Alias("code"),
            Col(RowValidation.Field).Alias("field"),
            Col(RowValidation.Message).Alias("message"),
            Col(RowValidation.Original).Alias("original"),
        ];

    /// <summary>Of the valid rows that agree in what identifies a row, the first stays and the others are rejected.</summary>
    private static DataFrame MarkDuplicates(DataFrame rows, DataSetDefinition dataSet)
    {
        if (dataSet.Cleaning.Duplicates != DuplicateAction.Drop)
        {
            return rows;
        }
        var identity = dataSet.RowIdentity.Select(c => Col(c)).Prepend(Col(RowValidation.Code)).ToArray();
        var isCopy = Col(RowValidation.Code).IsNull().And(Col(Copy).Gt(1));
        var by = string.Join(", ", dataSet.RowIdentity);
        return rows.WithColumn(Copy, RowNumber().Over(Window.PartitionBy(identity).OrderBy(RawTable.Order)))
            .WithColumn(RowValidation.Message, When(isCopy, $"agrees with an earlier row in {by}").Otherwise(Col(RowValidation.Message)))
            .WithColumn(
                RowValidation.Original,
                When(isCopy, ToJson(Struct([.. dataSet.Columns.Select(c => Col(c.Name))]))).Otherwise(Col(RowValidation.Original))
            )
            .WithColumn(RowValidation.Code, When(isCopy, RejectionCode.Duplicate.Name()).Otherwise(Col(RowValidation.Code)))
            .Drop(Copy);
    }
}
