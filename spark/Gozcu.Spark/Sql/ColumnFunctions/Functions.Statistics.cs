namespace Microsoft.Spark.Sql;

public static partial class Functions
{
    /// <summary>The approximate number of different values.</summary>
    public static Column ApproxCountDistinct(Column column) => Call("approx_count_distinct", column);

    /// <summary>The approximate number of different values.</summary>
    public static Column ApproxCountDistinct(Column column, double rsd) => Call("approx_count_distinct", column, rsd);

    /// <summary>The approximate number of different values.</summary>
    public static Column ApproxCountDistinct(string columnName) => Call("approx_count_distinct", columnName);

    /// <summary>The approximate number of different values.</summary>
    public static Column ApproxCountDistinct(string columnName, double rsd) => Call("approx_count_distinct", columnName, rsd);

    /// <summary>The approximate percentiles of the group.</summary>
    [Since("3.5.0")]
    public static Column ApproxPercentile(Column column, Column percentage, Column accuracy) =>
        Call("approx_percentile", column, percentage, accuracy);

    /// <summary>Pearson's correlation of two columns over the group.</summary>
    public static Column Corr(Column column1, Column column2) => Call("corr", column1, column2);

    /// <summary>Pearson's correlation of two columns over the group.</summary>
    public static Column Corr(string columnName1, string columnName2) => Call("corr", columnName1, columnName2);

    /// <summary>A count-min sketch of the group, as bytes.</summary>
    [Since("3.5.0")]
    public static Column CountMinSketch(Column column, Column error, Column confidence, Column seed) =>
        Call("count_min_sketch", column, error, confidence, seed);

    /// <summary>The population covariance of two columns over the group.</summary>
    public static Column CovarPop(Column column1, Column column2) => Call("covar_pop", column1, column2);

    /// <summary>The population covariance of two columns over the group.</summary>
    public static Column CovarPop(string columnName1, string columnName2) => Call("covar_pop", columnName1, columnName2);

    /// <summary>The sample covariance of two columns over the group.</summary>
    public static Column CovarSamp(Column column1, Column column2) => Call("covar_samp", column1, column2);

    /// <summary>The sample covariance of two columns over the group.</summary>
    public static Column CovarSamp(string columnName1, string columnName2) => Call("covar_samp", columnName1, columnName2);

    /// <summary>A histogram of the group with so many bins.</summary>
    [Since("3.5.0")]
    public static Column HistogramNumeric(Column column, Column bins) => Call("histogram_numeric", column, bins);

    /// <summary>A HyperLogLog sketch of the group's different values.</summary>
    [Since("3.5.0")]
    public static Column HllSketchAgg(string columnName) => Call("hll_sketch_agg", columnName);

    /// <summary>A HyperLogLog sketch of the group's different values.</summary>
    [Since("3.5.0")]
    public static Column HllSketchAgg(Column column) => Call("hll_sketch_agg", column);

    /// <summary>A HyperLogLog sketch of the group's different values.</summary>
    [Since("3.5.0")]
    public static Column HllSketchAgg(Column column, Column other) => Call("hll_sketch_agg", column, other);

    /// <summary>A HyperLogLog sketch of the group's different values.</summary>
    [Since("3.5.0")]
    public static Column HllSketchAgg(string columnName, int size) => Call("hll_sketch_agg", columnName, size);

    /// <summary>A HyperLogLog sketch of the group's different values.</summary>
    [Since("3.5.0")]
    public static Column HllSketchAgg(Column column, int size) => Call("hll_sketch_agg", column, size);

    /// <summary>The approximate number of different values in a HyperLogLog sketch.</summary>
    [Since("3.5.0")]
    public static Column HllSketchEstimate(string columnName) => Call("hll_sketch_estimate", columnName);

    /// <summary>The approximate number of different values in a HyperLogLog sketch.</summary>
    [Since("3.5.0")]
    public static Column HllSketchEstimate(Column column) => Call("hll_sketch_estimate", column);

    /// <summary>Two HyperLogLog sketches joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnion(string columnName, string otherName) => Call("hll_union", columnName, otherName);

    /// <summary>Two HyperLogLog sketches joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnion(Column column, Column other) => Call("hll_union", column, other);

    /// <summary>Two HyperLogLog sketches joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnion(Column column, Column other, bool allow) => Call("hll_union", column, other, allow);

    /// <summary>Two HyperLogLog sketches joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnion(string columnName, string otherName, bool allow) => Call("hll_union", columnName, otherName, allow);

    /// <summary>The HyperLogLog sketches of the group joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnionAgg(string columnName) => Call("hll_union_agg", columnName);

    /// <summary>The HyperLogLog sketches of the group joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnionAgg(Column column) => Call("hll_union_agg", column);

    /// <summary>The HyperLogLog sketches of the group joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnionAgg(Column column, Column other) => Call("hll_union_agg", column, other);

    /// <summary>The HyperLogLog sketches of the group joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnionAgg(string columnName, bool allow) => Call("hll_union_agg", columnName, allow);

    /// <summary>The HyperLogLog sketches of the group joined.</summary>
    [Since("3.5.0")]
    public static Column HllUnionAgg(Column column, bool allow) => Call("hll_union_agg", column, allow);

    /// <summary>The kurtosis of the group.</summary>
    public static Column Kurtosis(Column column) => Call("kurtosis", column);

    /// <summary>The kurtosis of the group.</summary>
    public static Column Kurtosis(string columnName) => Call("kurtosis", columnName);

    /// <summary>The median of the group.</summary>
    [Since("3.5.0")]
    public static Column Median(Column column) => Call("median", column);

    /// <summary>The most frequent value of the group.</summary>
    [Since("3.5.0")]
    public static Column Mode(Column column) => Call("mode", column);

    /// <summary>The exact percentiles of the group.</summary>
    [Since("3.5.0")]
    public static Column Percentile(Column column, Column percentage) => Call("percentile", column, percentage);

    /// <summary>The exact percentiles of the group.</summary>
    [Since("3.5.0")]
    public static Column Percentile(Column column, Column percentage, Column frequency) =>
        Call("percentile", column, percentage, frequency);

    /// <summary>The approximate percentiles of the group.</summary>
    [Since("3.1.0")]
    public static Column PercentileApprox(Column column, Column percentage, Column accuracy) =>
        Call("percentile_approx", column, percentage, accuracy);

    /// <summary>The mean of the second column over the rows where neither is null.</summary>
    [Since("3.5.0")]
    public static Column RegrAvgx(Column column, Column other) => Call("regr_avgx", column, other);

    /// <summary>The mean of the first column over the rows where neither is null.</summary>
    [Since("3.5.0")]
    public static Column RegrAvgy(Column column, Column other) => Call("regr_avgy", column, other);

    /// <summary>The number of rows where neither column is null.</summary>
    [Since("3.5.0")]
    public static Column RegrCount(Column column, Column other) => Call("regr_count", column, other);

    /// <summary>Where the regression line of the first column over the second begins.</summary>
    [Since("3.5.0")]
    public static Column RegrIntercept(Column column, Column other) => Call("regr_intercept", column, other);

    /// <summary>How much of the first column the regression line over the second explains.</summary>
    [Since("3.5.0")]
    public static Column RegrR2(Column column, Column other) => Call("regr_r2", column, other);

    /// <summary>The slope of the regression line of the first column over the second.</summary>
    [Since("3.5.0")]
    public static Column RegrSlope(Column column, Column other) => Call("regr_slope", column, other);

    /// <summary>The sum of squared deviations of the second column.</summary>
    [Since("3.5.0")]
    public static Column RegrSXX(Column column, Column other) => Call("regr_sxx", column, other);

    /// <summary>The sum of products of both columns' deviations.</summary>
    [Since("3.5.0")]
    public static Column RegrSXY(Column column, Column other) => Call("regr_sxy", column, other);

    /// <summary>The sum of squared deviations of the first column.</summary>
    [Since("3.5.0")]
    public static Column RegrSYY(Column column, Column other) => Call("regr_syy", column, other);

    /// <summary>The skewness of the group.</summary>
    public static Column Skewness(Column column) => Call("skewness", column);

    /// <summary>The skewness of the group.</summary>
    public static Column Skewness(string columnName) => Call("skewness", columnName);

    /// <summary>The sample standard deviation of the group.</summary>
    [Since("3.5.0")]
    public static Column Std(Column column) => Call("std", column);

    /// <summary>The sample standard deviation of the group.</summary>
    public static Column Stddev(Column column) => Call("stddev", column);

    /// <summary>The sample standard deviation of the group.</summary>
    public static Column Stddev(string columnName) => Call("stddev", columnName);

    /// <summary>The population standard deviation of the group.</summary>
    public static Column StddevPop(Column column) => Call("stddev_pop", column);

    /// <summary>The population standard deviation of the group.</summary>
    public static Column StddevPop(string columnName) => Call("stddev_pop", columnName);

    /// <summary>The sample standard deviation of the group.</summary>
    public static Column StddevSamp(Column column) => Call("stddev_samp", column);

    /// <summary>The sample standard deviation of the group.</summary>
    public static Column StddevSamp(string columnName) => Call("stddev_samp", columnName);

    /// <summary>The sample variance of the group.</summary>
    public static Column Variance(Column column) => Call("variance", column);

    /// <summary>The sample variance of the group.</summary>
    public static Column Variance(string columnName) => Call("variance", columnName);

    /// <summary>The population variance of the group.</summary>
    public static Column VarPop(Column column) => Call("var_pop", column);

    /// <summary>The population variance of the group.</summary>
    public static Column VarPop(string columnName) => Call("var_pop", columnName);

    /// <summary>The sample variance of the group.</summary>
    public static Column VarSamp(Column column) => Call("var_samp", column);

    /// <summary>The sample variance of the group.</summary>
    public static Column VarSamp(string columnName) => Call("var_samp", columnName);
}
