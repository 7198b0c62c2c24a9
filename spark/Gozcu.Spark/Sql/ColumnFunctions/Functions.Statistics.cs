namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>Returns the approximate number of distinct values in the group.</summary>
    /// <param name="column">Column to aggregate.</param>
    public static Column ApproxCountDistinct(Column column) => Call("approx_count_distinct", column);

    /// <summary>Returns the approximate number of distinct values in the group.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="rsd">Maximum relative standard deviation of the estimate; 0.05 by default.</param>
    public static Column ApproxCountDistinct(Column column, double rsd) => Call("approx_count_distinct", column, rsd);

    /// <summary>Returns the approximate number of distinct values in the group.</summary>
    /// <param name="columnName">Name of the column to aggregate.</param>
    public static Column ApproxCountDistinct(string columnName) => Call("approx_count_distinct", columnName);

    /// <summary>Returns the approximate number of distinct values in the group.</summary>
    /// <param name="columnName">Name of the column to aggregate.</param>
    /// <param name="rsd">Maximum relative standard deviation of the estimate; 0.05 by default.</param>
    public static Column ApproxCountDistinct(string columnName, double rsd) => Call("approx_count_distinct", columnName, rsd);

    /// <summary>Returns approximate percentiles of the group.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="percentage">Literal from 0 to 1, or an array of such for an array of results.</param>
    /// <param name="accuracy">Positive integer literal; the relative error is 1 divided by it. More accuracy takes more memory.</param>
    [Since("3.5.0")]
    public static Column ApproxPercentile(Column column, Column percentage, Column accuracy) =>
        Call("approx_percentile", column, percentage, accuracy);

    /// <summary>Returns the Pearson correlation coefficient of two columns over the group, from -1 to 1.</summary>
    public static Column Corr(Column column1, Column column2) => Call("corr", column1, column2);

    /// <summary>Returns the Pearson correlation coefficient of two columns over the group, from -1 to 1.</summary>
    public static Column Corr(string columnName1, string columnName2) => Call("corr", columnName1, columnName2);

    /// <summary>Returns a count-min sketch of the group, as bytes.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="error">Relative error of the counts, as a literal greater than 0.</param>
    /// <param name="confidence">Probability that a count is within the error, as a literal between 0 and 1.</param>
    /// <param name="seed">Seed of the hash functions, as a literal.</param>
    [Since("3.5.0")]
    public static Column CountMinSketch(Column column, Column error, Column confidence, Column seed) =>
        Call("count_min_sketch", column, error, confidence, seed);

    /// <summary>Returns the population covariance of two columns over the group.</summary>
    public static Column CovarPop(Column column1, Column column2) => Call("covar_pop", column1, column2);

    /// <summary>Returns the population covariance of two columns over the group.</summary>
    public static Column CovarPop(string columnName1, string columnName2) => Call("covar_pop", columnName1, columnName2);

    /// <summary>Returns the sample covariance of two columns over the group.</summary>
    public static Column CovarSamp(Column column1, Column column2) => Call("covar_samp", column1, column2);

    /// <summary>Returns the sample covariance of two columns over the group.</summary>
    public static Column CovarSamp(string columnName1, string columnName2) => Call("covar_samp", columnName1, columnName2);

    /// <summary>Returns a histogram of the group as an array of structs with the fields <c>x</c>, the bin's centre, and <c>y</c>, its height.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="bins">Number of bins, as an integer literal of at least 2.</param>
    [Since("3.5.0")]
    public static Column HistogramNumeric(Column column, Column bins) => Call("histogram_numeric", column, bins);

    /// <summary>Returns a HyperLogLog sketch of the group's distinct values, as bytes.</summary>
    /// <param name="columnName">Name of the column to aggregate.</param>
    [Since("3.5.0")]
    public static Column HllSketchAgg(string columnName) => Call("hll_sketch_agg", columnName);

    /// <summary>Returns a HyperLogLog sketch of the group's distinct values, as bytes.</summary>
    /// <param name="column">Column to aggregate.</param>
    [Since("3.5.0")]
    public static Column HllSketchAgg(Column column) => Call("hll_sketch_agg", column);

    /// <summary>Returns a HyperLogLog sketch of the group's distinct values, as bytes.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="other">Base-2 logarithm of the sketch's size, from 4 to 21, as a literal; 12 by default.</param>
    [Since("3.5.0")]
    public static Column HllSketchAgg(Column column, Column other) => Call("hll_sketch_agg", column, other);

    /// <summary>Returns a HyperLogLog sketch of the group's distinct values, as bytes.</summary>
    /// <param name="columnName">Name of the column to aggregate.</param>
    /// <param name="size">Base-2 logarithm of the sketch's size, from 4 to 21; 12 by default.</param>
    [Since("3.5.0")]
    public static Column HllSketchAgg(string columnName, int size) => Call("hll_sketch_agg", columnName, size);

    /// <summary>Returns a HyperLogLog sketch of the group's distinct values, as bytes.</summary>
    /// <param name="column">Column to aggregate.</param>
    /// <param name="size">Base-2 logarithm of the sketch's size, from 4 to 21; 12 by default.</param>
    [Since("3.5.0")]
    public static Column HllSketchAgg(Column column, int size) => Call("hll_sketch_agg", column, size);

    /// <summary>Returns the approximate number of distinct values in a HyperLogLog sketch.</summary>
    [Since("3.5.0")]
    public static Column HllSketchEstimate(string columnName) => Call("hll_sketch_estimate", columnName);

    /// <summary>Returns the approximate number of distinct values in a HyperLogLog sketch.</summary>
    [Since("3.5.0")]
    public static Column HllSketchEstimate(Column column) => Call("hll_sketch_estimate", column);

    /// <summary>Merges two HyperLogLog sketches.</summary>
    /// <param name="columnName">Name of the column of the first sketch.</param>
    /// <param name="otherName">Name of the column of the second sketch.</param>
    [Since("3.5.0")]
    public static Column HllUnion(string columnName, string otherName) => Call("hll_union", columnName, otherName);

    /// <summary>Merges two HyperLogLog sketches.</summary>
    /// <param name="column">First sketch.</param>
    /// <param name="other">Second sketch.</param>
    [Since("3.5.0")]
    public static Column HllUnion(Column column, Column other) => Call("hll_union", column, other);

    /// <summary>Merges two HyperLogLog sketches.</summary>
    /// <param name="column">First sketch.</param>
    /// <param name="other">Second sketch.</param>
    /// <param name="allow">True to merge sketches of different sizes; false by default, in which case they fail.</param>
    [Since("3.5.0")]
    public static Column HllUnion(Column column, Column other, bool allow) => Call("hll_union", column, other, allow);

    /// <summary>Merges two HyperLogLog sketches.</summary>
    /// <param name="columnName">Name of the column of the first sketch.</param>
    /// <param name="otherName">Name of the column of the second sketch.</param>
    /// <param name="allow">True to merge sketches of different sizes; false by default, in which case they fail.</param>
    [Since("3.5.0")]
    public static Column HllUnion(string columnName, string otherName, bool allow) => Call("hll_union", columnName, otherName, allow);

    /// <summary>Merges the HyperLogLog sketches of the group.</summary>
    /// <param name="columnName">Name of the column of sketches.</param>
    [Since("3.5.0")]
    public static Column HllUnionAgg(string columnName) => Call("hll_union_agg", columnName);

    /// <summary>Merges the HyperLogLog sketches of the group.</summary>
    /// <param name="column">Column of sketches.</param>
    [Since("3.5.0")]
    public static Column HllUnionAgg(Column column) => Call("hll_union_agg", column);

    /// <summary>Merges the HyperLogLog sketches of the group.</summary>
    /// <param name="column">Column of sketches.</param>
    /// <param name="other">Boolean literal: true to merge sketches of different sizes. False by default, in which case they fail.</param>
    [Since("3.5.0")]
    public static Column HllUnionAgg(Column column, Column other) => Call("hll_union_agg", column, other);

    /// <summary>Merges the HyperLogLog sketches of the group.</summary>
    /// <param name="columnName">Name of the column of sketches.</param>
    /// <param name="allow">True to merge sketches of different sizes; false by default, in which case they fail.</param>
    [Since("3.5.0")]
    public static Column HllUnionAgg(string columnName, bool allow) => Call("hll_union_agg", columnName, allow);

    /// <summary>Merges the HyperLogLog sketches of the group.</summary>
    /// <param name="column">Column of sketches.</param>
    /// <param name="allow">True to merge sketches of different sizes; false by default, in which case they fail.</param>
    [Since("3.5.0")]
    public static Column HllUnionAgg(Column column, bool allow) => Call("hll_union_agg", column, allow);

    /// <summary>Returns the excess kurtosis of the group.</summary>
    public static Column Kurtosis(Column column) => Call("kurtosis", column);

    /// <summary>Returns the excess kurtosis of the group.</summary>
    public static Column Kurtosis(string columnName) => Call("kurtosis", columnName);

    /// <summary>Returns the median of the group.</summary>
    [Since("3.5.0")]
    public static Column Median(Column column) => Call("median", column);

    /// <summary>Returns the most frequent value of the group, or any of them in case of a tie.</summary>
    [Since("3.5.0")]
    public static Column Mode(Column column) => Call("mode", column);

    /// <summary>Returns exact percentiles of the group, with linear interpolation.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="percentage">Literal from 0 to 1, or an array of such for an array of results.</param>
    [Since("3.5.0")]
    public static Column Percentile(Column column, Column percentage) => Call("percentile", column, percentage);

    /// <summary>Returns exact percentiles of the group, with linear interpolation.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="percentage">Literal from 0 to 1, or an array of such for an array of results.</param>
    /// <param name="frequency">Weight of each row, a non-negative integer; 1 by default.</param>
    [Since("3.5.0")]
    public static Column Percentile(Column column, Column percentage, Column frequency) =>
        Call("percentile", column, percentage, frequency);

    /// <summary>Returns approximate percentiles of the group.</summary>
    /// <param name="column">Numeric column.</param>
    /// <param name="percentage">Literal from 0 to 1, or an array of such for an array of results.</param>
    /// <param name="accuracy">Positive integer literal; the relative error is 1 divided by it. More accuracy takes more memory.</param>
    [Since("3.1.0")]
    public static Column PercentileApprox(Column column, Column percentage, Column accuracy) =>
        Call("percentile_approx", column, percentage, accuracy);

    /// <summary>Returns the mean of the independent variable over the rows where neither column is null.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrAvgx(Column column, Column other) => Call("regr_avgx", column, other);

    /// <summary>Returns the mean of the dependent variable over the rows where neither column is null.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrAvgy(Column column, Column other) => Call("regr_avgy", column, other);

    /// <summary>Returns the number of rows where neither column is null.</summary>
    [Since("3.5.0")]
    public static Column RegrCount(Column column, Column other) => Call("regr_count", column, other);

    /// <summary>Returns the intercept of the least-squares regression line.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrIntercept(Column column, Column other) => Call("regr_intercept", column, other);

    /// <summary>Returns the coefficient of determination, R², of the least-squares regression line, from 0 to 1.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrR2(Column column, Column other) => Call("regr_r2", column, other);

    /// <summary>Returns the slope of the least-squares regression line.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrSlope(Column column, Column other) => Call("regr_slope", column, other);

    /// <summary>Returns the sum of squared deviations of the independent variable from its mean.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrSXX(Column column, Column other) => Call("regr_sxx", column, other);

    /// <summary>Returns the sum of products of both variables' deviations from their means.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrSXY(Column column, Column other) => Call("regr_sxy", column, other);

    /// <summary>Returns the sum of squared deviations of the dependent variable from its mean.</summary>
    /// <param name="column">Dependent variable (y).</param>
    /// <param name="other">Independent variable (x).</param>
    [Since("3.5.0")]
    public static Column RegrSYY(Column column, Column other) => Call("regr_syy", column, other);

    /// <summary>Returns the skewness of the group.</summary>
    public static Column Skewness(Column column) => Call("skewness", column);

    /// <summary>Returns the skewness of the group.</summary>
    public static Column Skewness(string columnName) => Call("skewness", columnName);

    /// <summary>Returns the sample standard deviation of the group.</summary>
    [Since("3.5.0")]
    public static Column Std(Column column) => Call("std", column);

    /// <summary>Returns the sample standard deviation of the group.</summary>
    public static Column Stddev(Column column) => Call("stddev", column);

    /// <summary>Returns the sample standard deviation of the group.</summary>
    public static Column Stddev(string columnName) => Call("stddev", columnName);

    /// <summary>Returns the population standard deviation of the group.</summary>
    public static Column StddevPop(Column column) => Call("stddev_pop", column);

    /// <summary>Returns the population standard deviation of the group.</summary>
    public static Column StddevPop(string columnName) => Call("stddev_pop", columnName);

    /// <summary>Returns the sample standard deviation of the group.</summary>
    public static Column StddevSamp(Column column) => Call("stddev_samp", column);

    /// <summary>Returns the sample standard deviation of the group.</summary>
    public static Column StddevSamp(string columnName) => Call("stddev_samp", columnName);

    /// <summary>Returns the sample variance of the group.</summary>
    public static Column Variance(Column column) => Call("variance", column);

    /// <summary>Returns the sample variance of the group.</summary>
    public static Column Variance(string columnName) => Call("variance", columnName);

    /// <summary>Returns the population variance of the group.</summary>
    public static Column VarPop(Column column) => Call("var_pop", column);

    /// <summary>Returns the population variance of the group.</summary>
    public static Column VarPop(string columnName) => Call("var_pop", columnName);

    /// <summary>Returns the sample variance of the group.</summary>
    public static Column VarSamp(Column column) => Call("var_samp", column);

    /// <summary>Returns the sample variance of the group.</summary>
    public static Column VarSamp(string columnName) => Call("var_samp", columnName);
}
