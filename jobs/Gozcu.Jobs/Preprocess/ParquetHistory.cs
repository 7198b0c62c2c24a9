using Gozcu.Hosting.CommandLine;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

namespace Gozcu.Jobs.Preprocess;

/// <summary>
/// History from the Parquet files of a data set. Files with the same columns are read together. Every column is read as text, so that files may differ in its
/// type.
/// </summary>
internal sealed class ParquetHistory : IHistory
{
    private readonly SparkSession _spark;
    private readonly DataSetDefinition _dataSet;
    private readonly IReadOnlyList<LocatedFile> _files;
    private readonly DataFrame _table;

    /// <exception cref="UsageException">A file cannot be read, or lacks a required column.</exception>
    public ParquetHistory(SparkSession spark, DataSetDefinition dataSet, IReadOnlyList<LocatedFile> files)
    {
        _spark = spark;
        _dataSet = dataSet;
        _files = files;
        _table = files
            .Select(file => (File: file, Schema: SchemaOf(file)))
            .GroupBy(file => (file.Schema.Text, Folders: string.Join('/', new FolderColumns(file.File).Names)))
            .Select(group => Read(group.First().Schema, [.. group.Select(file => file.File)]))
            .Aggregate((all, next) => all.Union(next));
    }

    /// <inheritdoc/>
    public DataFrame Validate() => _table.MapInArrow(new ParquetRows(_dataSet.Text, [.. _files]).Validate, ValidatedRows.Schema(_dataSet));

    /// <inheritdoc/>
    public long Count() => _table.Count();

    private ParquetSchema SchemaOf(LocatedFile file)
    {
        var path = file.FullPath;
        if (Path.GetFileName(path)[0] is '_' or '.')
        {
            throw new UsageException(
                $"{path} has a name that begins with '{Path.GetFileName(path)[0]}': Spark passes over Parquet files of such names. Rename it."
            );
        }
        try
        {
            return ParquetSchema.Read(_spark, path);
        }
        catch (JvmException e)
        {
            throw new UsageException($"{path} cannot be read as Parquet: {e.Message.Split('\n')[0]}", e);
        }
    }

    private DataFrame Read(ParquetSchema schema, LocatedFile[] files)
    {
        var folders = new FolderColumns(files[0]);
        string[] names = [.. schema.Names, .. folders.Names.Except(schema.Names)];
        var path = files[0].FullPath;
        var missing = SourceNames.Missing(_dataSet, names);
        if (missing.Length > 0)
        {
            throw new UsageException(
                $"{path} has no column {string.Join(", ", missing)}, which data set {_dataSet.Name} needs. Its columns are: {string.Join(", ", names)}."
            );
        }
        int[] positions = [.. _dataSet.Columns.Select(column => PositionIn(schema, SourceNames.Find(_dataSet, column, names)))];
        var cells = _dataSet.Columns.Zip(positions, (column, position) => Cell(column, position, schema, path).Alias(column.Name)).ToList();
        if (schema.HasNamesThatDifferInCase)
        {
            _spark.Conf().Set("spark.sql.caseSensitive", "true");
        }
        var reader = _spark.Read();
        reader.Reference.Invoke("schema", SparkType(schema, [.. positions.Where(position => position >= 0).Distinct()], path));
        var table = reader.Parquet([.. files.Select(file => Literal(file.FullPath))]);
        return table.Select([
            Col("_metadata.file_path").Alias(ValidatedRows.File),
            Col("_metadata.row_index").Alias(ValidatedRows.Order),
            .. cells,
        ]);
    }

    private JvmObjectReference SparkType(ParquetSchema schema, int[] positions, string path)
    {
        try
        {
            return schema.SparkType(_spark, positions);
        }
        catch (JvmException) when (positions.Length > 1)
        {
            foreach (var position in positions)
            {
                SparkType(schema, [position], path);
            }
            throw;
        }
        catch (JvmException e)
        {
            throw new UsageException(
                $"{path} has a column of a type that Spark does not read, but that data set {_dataSet.Name} needs: {schema.Field(positions[0])}. Write it as another type.",
                e
            );
        }
    }

    /// <summary>Returns the position of a column in the file; -1 if its values come from folder names, or are missing.</summary>
    private static int PositionIn(ParquetSchema schema, int position) => position < schema.Names.Length ? position : -1;

    /// <summary>Returns a column's values as text. Values from folder names are added with the file.</summary>
    private Column Cell(ColumnDefinition column, int position, ParquetSchema schema, string path)
    {
        if (position < 0)
        {
            return Lit(null).Cast("string");
        }
        var name = schema.Names[position];
        if (schema.IsNested(position))
        {
            throw new UsageException(
                $"{path} has a column '{name}' that is a struct, a list or a map, but column {column.Name} needs a single value: write it into a column of its own."
            );
        }
        var values = Col($"`{name.Replace("`", "``", StringComparison.Ordinal)}`");
        if (schema.IsNanoseconds(position))
        {
            _spark.Conf().Set("spark.sql.legacy.parquet.nanosAsLong", "true");
            values = CallUDF("timestamp_micros", Floor(values.Divide(Lit(1000))));
        }
        return values.Cast("string");
    }

    /// <summary>Returns a path with the special characters of Spark's patterns escaped.</summary>
    private static string Literal(string path) =>
        "file:" + string.Concat(path.Select(c => "{}[]*?\\".Contains(c, StringComparison.Ordinal) ? $@"\{c}" : $"{c}"));
}
