namespace Gozcu.Models.Detectors;

/// <summary>Scorer that knows the values it expects: what a feature would have been on a normal row.</summary>
public interface IExpectation
{
    /// <summary>Computes the expected value of each feature of a row, in the feature's own unit.</summary>
    /// <param name="row">Feature values of the row; NaN means missing.</param>
    /// <param name="expected">
    /// Destination of the expected values, one per feature. A detector that looks at features one by one expects the middle of the training values; one that
    /// models how features depend on each other expects what follows from the row's other values.
    /// </param>
    /// <exception cref="ArgumentException">A length is not the number of features.</exception>
    void Expect(ReadOnlySpan<double> row, Span<double> expected);
}
