using Microsoft.Spark.ML.Linalg;

namespace Gozcu.Spark.Tests.ML.Linalg;

[Category("Unit")]
public class MatrixTests
{
    // 1 3 0
    // 2 0 4
    private static readonly DenseMatrix s_dense = Matrices.Dense(2, 3, [1, 2, 3, 0, 0, 4]);

    [Test]
    public void Elements_StandColumnByColumn()
    {
        Assert.That(s_dense[1, 0], Is.EqualTo(2));
        Assert.That(s_dense.Row(0), Is.EqualTo((Vector)Vectors.Dense(1, 3, 0)));
        Assert.That(s_dense.Column(2), Is.EqualTo((Vector)Vectors.Dense(0, 4)));
        Assert.That(s_dense.Multiply(Vectors.Dense(1, 1, 1)), Is.EqualTo((Vector)Vectors.Dense(4, 6)));
        Assert.That(() => s_dense[2, 0], Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Forms_OfTheSameElements_AreEqual()
    {
        var sparse = Matrices.Sparse(2, 3, [0, 2, 3, 4], [0, 1, 0, 1], [1, 2, 3, 4]);

        Assert.That(sparse, Is.EqualTo((Matrix)s_dense));
        Assert.That(s_dense.ToSparse().ColPtrs.ToArray(), Is.EqualTo(new[] { 0, 2, 3, 4 }));
        Assert.That(sparse.Transpose(), Is.EqualTo(s_dense.Transpose()));
        Assert.That(sparse.Transpose().Transpose().ToDense(), Is.EqualTo((Matrix)s_dense));
        Assert.That(s_dense.Transpose()[2, 1], Is.EqualTo(4));
        Assert.That(Matrices.FromRows(Vectors.Dense(1, 3, 0), Vectors.Dense(2, 0, 4)), Is.EqualTo((Matrix)s_dense));
        Assert.That(sparse.Transpose().ToSparse().IsTransposed, Is.False);
    }

    [Test]
    public void Arrays_ThatDoNotFit_AreRefused()
    {
        Assert.That(() => Matrices.Dense(2, 2, [1, 2, 3]), Throws.ArgumentException.With.Message.Contains("needs 4 values"));
        Assert.That(() => Matrices.Sparse(2, 1, [0, 2], [1, 0], [1, 2]), Throws.ArgumentException);
        Assert.That(() => Matrices.Sparse(2, 1, [0, 1], [2], [1]), Throws.ArgumentException);
        Assert.That(() => Matrices.Sparse(2, 2, [0, 1], [0], [1]), Throws.ArgumentException);
    }

    [Test]
    public void Products_RowsAndColumns_AreThoseOfBothForms()
    {
        foreach (var matrix in (Matrix[])[s_dense, s_dense.ToSparse(), s_dense.Transpose().ToSparse().Transpose()])
        {
            Assert.That(matrix.Multiply(matrix.Transpose()), Is.EqualTo((Matrix)Matrices.Dense(2, 2, [10, 2, 2, 20])));
            Assert.That(matrix.Rows(), Is.EqualTo(new Vector[] { Vectors.Dense(1, 3, 0), Vectors.Dense(2, 0, 4) }));
            Assert.That(matrix.Columns().Last(), Is.EqualTo((Vector)Vectors.Dense(0, 4)));
            Assert.That(
                matrix.Actives().Where(active => active.Value != 0),
                Is.EquivalentTo(new[] { (0, 0, 1.0), (1, 0, 2), (0, 1, 3), (1, 2, 4) })
            );
            Assert.That(() => matrix.Multiply(matrix), Throws.ArgumentException);
        }
    }

    [Test]
    public void Matrices_AreMadeOfOthersAndOfEntries()
    {
        var sum = SparseMatrix.FromCOO(2, 3, [(1, 2, 3), (0, 0, 1), (1, 2, 1), (0, 1, 3), (1, 0, 2)]);

        Assert.That(sum, Is.EqualTo((Matrix)s_dense), "entries of the same place are added up");
        Assert.That(() => SparseMatrix.FromCOO(2, 2, [(0, 2, 1)]), Throws.ArgumentException);
        Assert.That(() => SparseMatrix.FromCOO(2, 2, [(2, 0, 1)]), Throws.ArgumentException);
        Assert.That(Matrices.Horzcat(s_dense, Matrices.Ones(2, 1)).Row(1), Is.EqualTo((Vector)Vectors.Dense(2, 0, 4, 1)));
        Assert.That(Matrices.Vertcat(s_dense, Matrices.Ones(1, 3)).Row(2), Is.EqualTo((Vector)Vectors.Dense(1, 1, 1)));
        Assert.That(Matrices.Speye(3), Is.EqualTo((Matrix)Matrices.Eye(3)).And.TypeOf<SparseMatrix>());
        Assert.That(Matrices.Rand(2, 2, new Random(1)).Values.ToArray(), Is.All.InRange(0, 1));
        Assert.That(Matrices.Speye(50).ToDense().Compressed(), Is.TypeOf<SparseMatrix>());
        Assert.That(s_dense.Compressed(), Is.TypeOf<DenseMatrix>());
    }

    [Test]
    public void Operators_AddScaleAndMultiply()
    {
        Matrix sparse = s_dense.ToSparse();
        Matrix twice = Matrices.Dense(2, 3, [2, 4, 6, 0, 0, 8]);

        Assert.That((s_dense + sparse, s_dense * 2, 2 * s_dense, s_dense - -sparse), Is.EqualTo((twice, twice, twice, twice)));
        Assert.That(sparse + sparse, Is.InstanceOf<SparseMatrix>().And.EqualTo(twice));
        Assert.That(sparse.Transpose() * 2, Is.InstanceOf<SparseMatrix>().And.EqualTo(twice.Transpose()));
        Assert.That((twice / 2, sparse / 0), Is.EqualTo(((Matrix)s_dense, s_dense / 0)));
        Assert.That(s_dense * Vectors.Dense(1, 1, 1), Is.EqualTo((Vector)Vectors.Dense(4, 6)));
        Assert.That(s_dense * sparse.Transpose(), Is.EqualTo((Matrix)Matrices.Dense(2, 2, [10, 2, 2, 20])));
        Assert.That((s_dense == sparse, s_dense != twice), Is.EqualTo((true, true)));
        Assert.That(
            new[] { sparse, s_dense.Transpose().ToSparse().Transpose() }.Select(matrix => matrix.GetHashCode()),
            Is.All.EqualTo(s_dense.GetHashCode())
        );
        Assert.That((s_dense[^1, ^1], s_dense[0, ^2]), Is.EqualTo((4.0, 3.0)));
        Assert.That(() => s_dense + sparse.Transpose(), Throws.ArgumentException.With.Message.Contains("2 × 3 and 3 × 2"));
    }
}
