using Microsoft.Spark.Sql;

namespace Gozcu.Jobs.Preprocess;

/// <summary>The rows of a data set's files.</summary>
internal interface IHistory
{
    /// <summary>The rows after the data set's rules, with the columns of <see cref="ValidatedRows"/>.</summary>
    DataFrame Validate();

    /// <summary>Counts the files' rows without looking at what is in them.</summary>
    long Count();
}
