using Microsoft.Spark.ML.Linalg;

namespace Gozcu.Spark.Tests.ML.Linalg;

[Category("Unit")]
public class VectorTests
{
    [Test]
    public void Equality_ComparesElements_NotStorage()
    {
        var dense = Vectors.Dense(0, 2, 0, double.NaN);
        var sparse = Vectors.Sparse(4, [1, 3], [2, double.NaN]);

        Assert.That(dense, Is.EqualTo((Vector)sparse));
        Assert.That(dense.GetHashCode(), Is.EqualTo(sparse.GetHashCode()));
        Assert.That(dense, Is.Not.EqualTo((Vector)Vectors.Dense(0, 2, 0)));
        Assert.That(dense, Is.Not.EqualTo((Vector)Vectors.Dense(0, 2, 1, double.NaN)));
    }

    [TestCase("[1.0,-2.5,0.0]")]
    [TestCase("[]")]
    [TestCase("(3,[0,2],[1.0,2.0])")]
    [TestCase("(3,[],[])")]
    [TestCase("[NaN,Infinity,-Infinity,1.0E100]")]
    public void Parse_OfText_GivesTheTextBack(string text) => Assert.That(Vector.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("1,2")]
    [TestCase("[1,x]")]
    [TestCase("(2,[0],[1)")]
    [TestCase("")]
    public void Parse_OfSomethingElse_SaysWhatItExpects(string text) =>
        Assert.That(() => Vector.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains("expected [1.0,2.0]"));

    [Test]
    public void Sparse_OutOfOrder_IsRefused()
    {
        Assert.That(() => Vectors.Sparse(3, [2, 1], [1, 1]), Throws.ArgumentException);
        Assert.That(() => Vectors.Sparse(3, [1, 1], [1, 1]), Throws.ArgumentException);
        Assert.That(() => Vectors.Sparse(3, [3], [1]), Throws.ArgumentException);
        Assert.That(() => Vectors.Sparse(3, [1], [1, 2]), Throws.ArgumentException);
        Assert.That(Vectors.Sparse(3, [(2, 5.0), (0, 4.0)]), Is.EqualTo((Vector)Vectors.Dense(4, 0, 5)));
    }

    [Test]
    public void Measures_OfBothForms_Agree()
    {
        var dense = Vectors.Dense(0, 3, 0, -4);
        Vector sparse = dense.ToSparse();

        foreach (var vector in (Vector[])[dense, sparse])
        {
            Assert.That(vector.NumNonzeros, Is.EqualTo(2));
            Assert.That(vector.ArgMax(), Is.EqualTo(1));
            Assert.That(vector.Dot(Vectors.Dense(1, 2, 3, 4)), Is.EqualTo(-10));
            Assert.That(Vectors.Norm(vector, 2), Is.EqualTo(5));
            Assert.That(Vectors.Norm(vector, 1), Is.EqualTo(7));
            Assert.That(Vectors.Norm(vector, double.PositiveInfinity), Is.EqualTo(4));
            Assert.That(Vectors.Sqdist(vector, Vectors.Zeros(4)), Is.EqualTo(25));
            Assert.That(vector.ToArray(), Is.EqualTo(new double[] { 0, 3, 0, -4 }));
            Assert.That(() => vector[4], Throws.TypeOf<ArgumentOutOfRangeException>());
        }
        Assert.That(sparse.NumActives, Is.EqualTo(2));
        Assert.That(() => dense.Dot(Vectors.Zeros(3)), Throws.ArgumentException);
    }

    [Test]
    public void Operators_WorkElementByElement_AndKeepSparseOnesSparse()
    {
        Vector dense = Vectors.Dense(1, 2, 3);
        Vector sparse = Vectors.Sparse(3, (2, 5));

        Assert.That((dense + sparse, dense - sparse, sparse - dense), Is.EqualTo((V(1, 2, 8), V(1, 2, -2), V(-1, -2, 2))));
        Assert.That((dense * 2, 2 * dense, dense / 2, -dense), Is.EqualTo((V(2, 4, 6), V(2, 4, 6), V(0.5, 1, 1.5), V(-1, -2, -3))));
        Assert.That((dense * sparse, sparse / dense), Is.EqualTo((V(0, 0, 15), V(0, 0, 5.0 / 3))));
        Assert.That(sparse + Vectors.Sparse(3, (0, 1), (2, -5)), Is.InstanceOf<SparseVector>().And.EqualTo(V(1, 0, 0)));
        Assert.That(sparse * 3, Is.InstanceOf<SparseVector>().And.EqualTo(V(0, 0, 15)));
        Assert.That((sparse * double.NaN)[0], Is.NaN, "zero times no number is no number");
        Assert.That((sparse / 0)[0], Is.NaN);
        Assert.That((sparse / Vectors.Sparse(3, (2, 5))).ToArray(), Is.EqualTo(new[] { double.NaN, double.NaN, 1 }));
        Assert.That(() => dense + Vectors.Zeros(2), Throws.ArgumentException.With.Message.Contains("3 and 2"));
        Assert.That(() => dense + null!, Throws.ArgumentNullException);
    }

    [Test]
    public void EqualitySigns_CompareByValue()
    {
        Vector? none = null;
        Assert.That(V(0, 5) == Vectors.Sparse(2, (1, 5)), Is.True);
        Assert.That(V(0, 5) != Vectors.Sparse(2, (0, 5)), Is.True);
        Assert.That(V(0.0).GetHashCode(), Is.EqualTo(V(-0.0).GetHashCode()));
        Assert.That(none == null, Is.True);
        Assert.That(V(1) == none, Is.False);
    }

    [Test]
    public void Elements_AreCountedIndexedSlicedAndEnumerated()
    {
        foreach (var vector in (Vector[])[Vectors.Dense(0, 3, 0, -4), Vectors.Sparse(4, (1, 3), (3, -4))])
        {
            Assert.That((vector.Length, vector[^1], vector[^3]), Is.EqualTo((4, -4.0, 3.0)));
            Assert.That(vector[1..^1], Is.InstanceOf(vector.GetType()).And.EqualTo(V(3, 0)));
            Assert.That(vector is [0, .., var last] ? last : 0, Is.EqualTo(-4));
            Assert.That(vector.Select(x => x * x).Sum(), Is.EqualTo(25));
            var sum = 0.0;
            foreach (double element in vector)
            {
                sum += element;
            }
            Assert.That(sum, Is.EqualTo(-1));
            Assert.That(vector.Where(x => x != 0), Is.EqualTo(new double[] { 3, -4 }));
            Assert.That((vector.Norm(), vector.Norm(1), vector.SquaredDistance(Vectors.Zeros(4))), Is.EqualTo((5.0, 7.0, 25.0)));
            Assert.That(() => vector.Slice(3, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void Vectors_AreMadeOfListsSpansPairsAndDictionaries()
    {
        Assert.That(Vectors.Dense(new List<double> { 1, 2 }), Is.EqualTo(V(1, 2)));
        Assert.That(Vectors.Dense(Enumerable.Range(1, 2).Select(i => (double)i)), Is.EqualTo(V(1, 2)));
        Assert.That(Vectors.Dense((ReadOnlySpan<double>)[1, 2]), Is.EqualTo(V(1, 2)));
        Assert.That(Vectors.Dense([1, 2]), Is.EqualTo(V(1, 2)));
        Assert.That(Vectors.Dense(V(1, 2)), Is.EqualTo(V(1, 2)));
        Assert.That(Vectors.Sparse(3, (2, 5), (0, 4)), Is.EqualTo(V(4, 0, 5)));
        Assert.That(Vectors.Sparse(3, new Dictionary<int, double> { [2] = 5, [0] = 4 }), Is.EqualTo(V(4, 0, 5)));
        Assert.That(Vectors.Sparse(3, new List<int> { 0, 2 }, new List<double> { 4, 5 }), Is.EqualTo(V(4, 0, 5)));
        Assert.That(Vectors.Sparse(3, [0, 2], [4, 5]), Is.EqualTo(V(4, 0, 5)));
        Assert.That(() => Vectors.Sparse(3, (1, 1.0), (1, 2.0)), Throws.ArgumentException.With.Message.Contains("1 follows 1"));
        Assert.That(() => Vectors.Sparse(3, (3, 1.0)), Throws.ArgumentException.With.Message.Contains("0..2"));
        Assert.That(() => Vectors.Sparse(-1), Throws.InstanceOf<ArgumentException>());
        Assert.That(() => Vectors.Dense((double[])null!), Throws.ArgumentNullException);
    }

    [TestCase(1e7, "1.0E7")]
    [TestCase(9999999.5, "9999999.5")]
    [TestCase(0.001, "0.001")]
    [TestCase(0.000999, "9.99E-4")]
    [TestCase(-1.2345e-10, "-1.2345E-10")]
    [TestCase(123456789012.0, "1.23456789012E11")]
    [TestCase(-0.0, "-0.0")]
    public void Numbers_AreWrittenAsJavaDoes(double value, string text) => Assert.That(V(value).ToString(), Is.EqualTo($"[{text}]"));

    private static Vector V(params double[] values) => Vector.Parse(Vectors.Dense(values).ToString());
}
