using System.Security.Cryptography;
using System.Text;
using Gozcu.Hosting.CommandLine;
using Gozcu.Models.Csv;
using Gozcu.Models.DataSets;
using Gozcu.Models.DataSets.Files;
using Gozcu.Models.Measurements;

namespace Gozcu.Jobs.BenchmarkDetectors;

/// <summary>Reads experiments from CSV files, with the reader that <c>preprocess</c> uses.</summary>
internal static class ExperimentReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="dataSet">Definition of the file.</param>
    /// <param name="file">File.</param>
    /// <exception cref="UsageException">The file cannot be read or lacks a column.</exception>
    public static Experiment Read(DataSetDefinition dataSet, LocatedFile file)
    {
        try
        {
            var readings = new MeasurementBatch(dataSet);
            var reader = new CsvMeasurementReader(readings, MeasurementPurpose.Training);
            var name = Encoding.UTF8.GetBytes(file.FileColumnValue);
            var rejected = 0;
            using (var rows = new CsvFile(dataSet, file))
            {
                while (rows.Read())
                {
                    rejected += reader.TryAdd(rows, name, out _) ? 0 : 1;
                }
            }
            using var content = File.OpenRead(file.FullPath);
            return new Experiment(
                file.FileColumnValue,
                Path.GetDirectoryName(file.RelativePath)!.Replace('\\', '/'),
                readings,
                rejected,
                Convert.ToHexStringLower(SHA256.HashData(content))
            );
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
