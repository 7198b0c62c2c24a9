namespace Microsoft.Spark.Sql;

/// <content>Columns into rows, and aggregates in passing.</content>
public sealed partial class DataFrame
{
    /// <summary>Columns turned into rows; the same as <see cref="Unpivot(Column[], Column[], string, string)"/>.</summary>
    /// <param name="ids">The columns that stay.</param>
    /// <param name="values">The columns that become rows; their types must have a common one.</param>
    /// <param name="variableColumnName">The column for their names.</param>
    /// <param name="valueColumnName">The column for their values.</param>
    [Since("3.4.0")]
    public DataFrame Melt(Column[] ids, Column[] values, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, values, variableColumnName, valueColumnName);

    /// <summary>All columns but the ids turned into rows; the same as <see cref="Unpivot(Column[], string, string)"/>.</summary>
    /// <param name="ids">The columns that stay.</param>
    /// <param name="variableColumnName">The column for the others' names.</param>
    /// <param name="valueColumnName">The column for their values.</param>
    [Since("3.4.0")]
    public DataFrame Melt(Column[] ids, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, variableColumnName, valueColumnName);

    /// <summary>With aggregates computed in passing by the first action, whose values the observation then gives.</summary>
    /// <param name="observation">Takes the values; once.</param>
    /// <param name="expr">An aggregate, with a name.</param>
    /// <param name="exprs">Others.</param>
    /// <exception cref="SparkIllegalArgumentException">The observation is used already, or the data frame is a stream.</exception>
    [Since("3.3.0")]
    public DataFrame Observe(Observation observation, Column expr, params Column[] exprs)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.On(this, expr, exprs);
    }
}
