using Gozcu.Jobs.Features;
using Gozcu.Jobs.Running;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;
using Window = Microsoft.Spark.Sql.Expressions.Window;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Reads, types, validates and cleans rows. Every row read is written once: as clean, or as rejected with its reason.</summary>
internal static class Preprocessing
{
    private const string Copy = "$copy";

    /// <exception cref="InvalidOperationException">The counts do not match: rows were lost or duplicated.</exception>
    public static PreprocessResult Run(JobRun run, LocatedData data)
    {
        var dataSet = run.DataSet;
        IHistory history =
            dataSet.Format.Kind == DataFormatKind.Parquet
                ? new ParquetHistory(run.Spark, dataSet, data.Files)
                : new CsvHistory(run.Spark, dataSet, data.Files);
        var rows = MarkDuplicates(history.Validate(), dataSet).Cache();
        try
        {
            RequireReadable(rows);
            var isClean = Col(ValidatedRows.Code).IsNull();
            var columns = dataSet.Columns.Select(c => Col(c.Name)).ToList();
            if (dataSet.LooksBack)
            {
                columns.Add(Col(ValidatedRows.Order).Alias(ReadingOrder.ColumnOf(dataSet)));
            }
            run.Workspace.Write(rows.Filter(isClean).OrderBy(ValidatedRows.Order).Select([.. columns]), run.Workspace.Clean(dataSet.Name));
            run.Workspace.Write(rows.Filter(Not(isClean)).Select(Rejected()), run.Workspace.Rejected(dataSet.Name));
            return Count(run, data, history);
        }
        finally
        {
            rows.Unpersist();
        }
    }

    /// <summary>Compares the number of rows in the tables with the number of rows in the files; both are counted again.</summary>
    private static PreprocessResult Count(JobRun run, LocatedData data, IHistory history)
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
            history.Count(),
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

    /// <exception cref="InvalidDataException">A file cannot be read to its end.</exception>
    private static void RequireReadable(DataFrame rows)
    {
        var failures = rows.Filter(Col(ValidatedRows.Code).EqualTo(ValidatedRows.Unreadable))
            .OrderBy(ValidatedRows.Order)
            .Select(ValidatedRows.Message)
            .Limit(1);
        if (failures.Collect().FirstOrDefault() is { } failure)
        {
            throw new InvalidDataException(failure.GetAs<string>(0));
        }
    }

    private static Column[] Rejected() =>
        [
            Col(ValidatedRows.File).Alias("file"),
            Col(ValidatedRows.Code).Alias("code"),
            Col(ValidatedRows.Field).Alias("field"),
            Col(ValidatedRows.Message).Alias("message"),
            Col(ValidatedRows.Original).Alias("original"),
        ];

    /// <summary>Keeps the first of the valid rows that agree in the columns that identify a row, and rejects the others.</summary>
    private static DataFrame MarkDuplicates(DataFrame rows, DataSetDefinition dataSet)
    {
        if (dataSet.Cleaning.Duplicates != DuplicateAction.Drop)
        {
            return rows;
        }
        var identity = dataSet.RowIdentity.Select(c => Col(c)).Prepend(Col(ValidatedRows.Code)).ToArray();
        var isCopy = Col(ValidatedRows.Code).IsNull().And(Col(Copy).Gt(1));
        var by = string.Join(", ", dataSet.RowIdentity);
        return rows.WithColumn(Copy, RowNumber().Over(Window.PartitionBy(identity).OrderBy(ValidatedRows.Order)))
            .WithColumn(ValidatedRows.Message, When(isCopy, $"agrees with an earlier row in {by}").Otherwise(Col(ValidatedRows.Message)))
            .WithColumn(
                ValidatedRows.Original,
                When(isCopy, ToJson(Struct([.. dataSet.Columns.Select(c => Col(c.Name))]))).Otherwise(Col(ValidatedRows.Original))
            )
            .WithColumn(ValidatedRows.Code, When(isCopy, RejectionCode.Duplicate.Name()).Otherwise(Col(ValidatedRows.Code)))
            .Drop(Copy);
    }
}
