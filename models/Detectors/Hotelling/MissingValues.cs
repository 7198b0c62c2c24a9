using System.Buffers;

namespace Gozcu.Models.Detectors.Hotelling;

/// <summary>Replaces missing values by their conditional means given the known ones.</summary>
internal static class MissingValues
{
    /// <summary>
    /// Replaces the missing values m of a row of mean 0 by <c>-(P_mm)⁻¹ P_mo z_o</c>, where P is the inverse of the covariance and o the known values. The
    /// distance <c>z' P z</c> of the filled row is then that of the known values alone.
    /// </summary>
    /// <param name="precision">Inverse of the covariance, row by row.</param>
    /// <param name="z">Values of the row; NaN means missing.</param>
    /// <returns>Number of known values.</returns>
    public static int Fill(ReadOnlySpan<double> precision, Span<double> z)
    {
        var count = z.Length;
        var missing = 0;
        foreach (var value in z)
        {
            missing += double.IsNaN(value) ? 1 : 0;
        }
        if (missing == 0)
        {
            return count;
        }
        if (missing == count)
        {
            z.Clear();
            return 0;
        }
        var places = ArrayPool<int>.Shared.Rent(missing);
        var rented = ArrayPool<double>.Shared.Rent(missing * (missing + 1));
        var matrix = rented.AsSpan(0, missing * missing);
        var solution = rented.AsSpan(missing * missing, missing);
        var next = 0;
        for (var feature = 0; feature < count; feature++)
        {
            if (double.IsNaN(z[feature]))
            {
                places[next++] = feature;
            }
        }
        for (var i = 0; i < missing; i++)
        {
            var row = precision.Slice(places[i] * count, count);
            double sum = 0;
            for (var feature = 0; feature < count; feature++)
            {
                sum += double.IsNaN(z[feature]) ? 0 : row[feature] * z[feature];
            }
            solution[i] = -sum;
            for (var j = 0; j < missing; j++)
            {
                matrix[i * missing + j] = row[places[j]];
            }
        }
        Solve(matrix, solution);
        for (var i = 0; i < missing; i++)
        {
            z[places[i]] = solution[i];
        }
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<double>.Shared.Return(rented);
        return count - missing;
    }

    /// <summary>Solves A x = b in place for a positive definite A, by elimination, which needs no pivots then.</summary>
    private static void Solve(Span<double> a, Span<double> b)
    {
        var count = b.Length;
        for (var k = 0; k < count; k++)
        {
            for (var i = k + 1; i < count; i++)
            {
                var factor = a[i * count + k] / a[k * count + k];
                for (var j = k; j < count; j++)
                {
                    a[i * count + j] -= factor * a[k * count + j];
                }
                b[i] -= factor * b[k];
            }
        }
        for (var i = count - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < count; j++)
            {
                b[i] -= a[i * count + j] * b[j];
            }
            b[i] /= a[i * count + i];
        }
    }
}
