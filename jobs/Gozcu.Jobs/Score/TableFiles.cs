using Gozcu.Hosting.CommandLine;
using Gozcu.Jobs.Tables;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Score;

/// <summary>Reads and writes tables by path, in any of the formats.</summary>
/// <param name="spark">Session.</param>
/// <param name="usual">Format where none is given.</param>
internal sealed class TableFiles(SparkSession spark, TableFormat usual)
{
    /// <summary>Reads a table.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public DataFrame Read(string path, TableFileFormat? format)
    {
        var name = NameOf(format);
        try
        {
            return spark.Read().Format(name).Option("header", true).Option("escape", "\"").Option("multiLine", true).Load(path);
        }
        catch (JvmException e)
        {
            throw new UsageException($"--input is {path}, which cannot be read as {name}: {e.Message.Split('\n')[0]}", e);
        }
    }

    /// <summary>Writes or replaces a table.</summary>
    public void Write(DataFrame table, string path, TableFileFormat? format)
    {
        var writer = table.Write().Format(NameOf(format)).Mode(SaveMode.Overwrite).Option("header", true).Option("escape", "\"");
        if (NameOf(format) == "delta")
        {
            writer = writer.Option("overwriteSchema", "true");
        }
        writer.Save(path);
    }

    private string NameOf(TableFileFormat? format) =>
        format switch
        {
            TableFileFormat.Csv => "csv",
            TableFileFormat.Delta => "delta",
            TableFileFormat.Parquet => "parquet",
            _ => usual == TableFormat.Delta ? "delta" : "parquet",
        };
}
