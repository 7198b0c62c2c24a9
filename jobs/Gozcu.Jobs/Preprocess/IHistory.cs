using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Preprocess;

/// <summary>Rows of a data set's files.</summary>
internal interface IHistory
{
    /// <summary>Returns the rows, validated by the data set's rules, with the columns of <see cref="ValidatedRows"/>.</summary>
    DataFrame Validate();

    /// <summary>Counts the rows of the files, whatever they contain.</summary>
    long Count();
}
