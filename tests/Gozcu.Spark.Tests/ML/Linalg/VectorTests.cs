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
    [TestCase("[NaN,Infinity,-Infinity,1E100]")]
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
}
