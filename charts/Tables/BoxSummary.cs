namespace Gozcu.Charts.Tables;

/// <summary>A box of a box plot.</summary>
/// <param name="Series">The series it stands for.</param>
/// <param name="Rows">Finite values.</param>
/// <param name="Q1">First quartile.</param>
/// <param name="Median">Median.</param>
/// <param name="Q3">Third quartile.</param>
/// <param name="Low">Lowest value not below <paramref name="Q1"/> minus 1.5 times the range between the quartiles.</param>
/// <param name="High">Highest value not above <paramref name="Q3"/> plus 1.5 times that range.</param>
/// <param name="Min">Lowest value.</param>
/// <param name="Max">Highest value.</param>
/// <param name="Below">Values below <paramref name="Low"/>.</param>
/// <param name="Above">Values above <paramref name="High"/>.</param>
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
