namespace Microsoft.Spark.Sql;

/// <content>Turning columns into rows, and observed aggregates.</content>
public sealed partial class DataFrame
{
    /// <summary>Turns columns into rows. The same as <see cref="Unpivot(Column[], Column[], string, string)"/>.</summary>
    /// <param name="ids">Columns to keep.</param>
    /// <param name="values">Columns that become rows; their types must have a common type.</param>
    /// <param name="variableColumnName">Name of the new column with the names.</param>
    /// <param name="valueColumnName">Name of the new column with the values.</param>
    [Since("3.4.0")]
    public DataFrame Melt(Column[] ids, Column[] values, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, values, variableColumnName, valueColumnName);

    /// <summary>Turns all columns but the id columns into rows. The same as <see cref="Unpivot(Column[], string, string)"/>.</summary>
    /// <param name="ids">Columns to keep.</param>
    /// <param name="variableColumnName">Name of the new column with the names.</param>
    /// <param name="valueColumnName">Name of the new column with the values.</param>
    [Since("3.4.0")]
    public DataFrame Melt(Column[] ids, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, variableColumnName, valueColumnName);

    /// <summary>Computes aggregates while the first action processes the rows; the observation then holds the values.</summary>
    /// <param name="observation">Receives the values. Usable once.</param>
    /// <param name="expr">Aggregate with an alias.</param>
    /// <param name="exprs">More aggregates with aliases.</param>
    /// <exception cref="SparkIllegalArgumentException">The observation has been used before, or the data frame is a stream.</exception>
    [Since("3.3.0")]
    public DataFrame Observe(Observation observation, Column expr, params Column[] exprs)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.On(this, expr, exprs);
    }
}
