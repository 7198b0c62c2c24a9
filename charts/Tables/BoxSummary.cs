namespace Gozcu.Charts.Tables;

/// <summary>A box of a box plot.</summary>
/// <param name="Series">Number of its series.</param>
/// <param name="Rows">Number of finite values.</param>
/// <param name="Q1">First quartile.</param>
/// <param name="Median">Median.</param>
/// <param name="Q3">Third quartile.</param>
/// <param name="Low">Lowest value not below <paramref name="Q1"/> minus 1.5 times the interquartile range.</param>
/// <param name="High">Highest value not above <paramref name="Q3"/> plus 1.5 times the interquartile range.</param>
/// <param name="Min">Lowest value.</param>
/// <param name="Max">Highest value.</param>
/// <param name="Below">Number of values below <paramref name="Low"/>.</param>
/// <param name="Above">Number of values above <paramref name="High"/>.</param>
internal sealed record BoxSummary(
    int Series,
    long Rows,
    double Q1,
    double Median,
    double Q3,
    double Low,
    double High,
    double Min,
    double Max,
    long Below,
    long Above
);
