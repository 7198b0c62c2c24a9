using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// The first levels of each tree as complete binary trees. All splits of these levels are evaluated for eight rows at once, which is less work than walking the
/// same levels row by row. A branch that ends earlier repeats its leaf: all its ends are the same leaf, whatever its splits decide.
/// </summary>
internal sealed class ForestTop
{
    /// <summary>Number of levels.</summary>
    public const int Levels = 4;

    /// <summary>Number of nodes below those levels, which is one more than the number of splits.</summary>
    private const int Ends = 1 << Levels;

    private readonly ForestNode[] _nodes;
    private readonly ForestNode[] _questions;
    private readonly int[] _ends;

    /// <summary>Creates the first levels of the trees.</summary>
    /// <param name="nodes">Nodes of all trees; none of them splits by category.</param>
    /// <param name="roots">Indices of the trees' roots.</param>
    public ForestTop(ForestNode[] nodes, ReadOnlySpan<int> roots)
    {
        _nodes = nodes;
        _questions = new ForestNode[roots.Length * Ends];
        _ends = new int[roots.Length * Ends];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            Fill(tree * Ends, 1, roots[tree]);
        }
    }

    /// <summary>Walks the rows of some groups through the first levels of a tree.</summary>
    /// <param name="tree">Index of the tree.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="places">Destination of the node reached by each row. Its length is the number of rows of the groups to walk.</param>
    public void Walk(int tree, ForestRows rows, Span<long> places)
    {
        ref var question = ref _questions[tree * Ends];
        ref var end = ref _ends[tree * Ends];
        ref var group = ref rows.First;
        ref var place = ref MemoryMarshal.GetReference(places);
        for (var row = 0; row < places.Length; row += ForestRows.Lanes)
        {
            // The rows that go left, at each level. Of the splits of a level, the results of the levels above choose the one of each row.
            var a = IsLeft(ref group, ref question, 1);
            var b = Vector512.ConditionalSelect(a, IsLeft(ref group, ref question, 2), IsLeft(ref group, ref question, 3));
            var c = Select(a, b, ref group, ref question, 4);
            var d = Vector512.ConditionalSelect(
                a,
                Vector512.ConditionalSelect(b, Select(c, ref group, ref question, 8), Select(c, ref group, ref question, 10)),
                Vector512.ConditionalSelect(b, Select(c, ref group, ref question, 12), Select(c, ref group, ref question, 14))
            );
            var code =
                (a.AsInt64() & Vector512.Create(8L))
                | (b.AsInt64() & Vector512.Create(4L))
                | (c.AsInt64() & Vector512.Create(2L))
                | (d.AsInt64() & Vector512.Create(1L));
            code.StoreUnsafe(ref Unsafe.Add(ref place, row));
            group = ref Unsafe.Add(ref group, rows.GroupSize);
        }
        for (var row = 0; row < places.Length; row++)
        {
            places[row] = Unsafe.Add(ref end, (nint)places[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Select(
        Vector512<double> first,
        Vector512<double> second,
        ref double group,
        ref ForestNode questions,
        nint question
    ) =>
        Vector512.ConditionalSelect(
            first,
            Select(second, ref group, ref questions, question),
            Select(second, ref group, ref questions, question + 2)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Select(Vector512<double> above, ref double group, ref ForestNode questions, nint question) =>
        Vector512.ConditionalSelect(above, IsLeft(ref group, ref questions, question), IsLeft(ref group, ref questions, question + 1));

    /// <summary>Returns all bits set for rows that go left, and none for the others. A missing value compares as not less than anything, so it goes right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> IsLeft(ref double group, ref ForestNode questions, nint question)
    {
        ref readonly var node = ref Unsafe.Add(ref questions, question);
        return Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref group, (nuint)node.Feature), Vector512.Create(node.Threshold));
    }

    /// <summary>Numbers the splits like a heap: the children of i are 2i (left) and 2i + 1 (right).</summary>
    private void Fill(int tree, int question, int place)
    {
        if (question >= Ends)
        {
            // The bits of question - Ends are the path with 1 for right; rows know their paths with 1 for left.
            _ends[tree + (2 * Ends - 1 - question)] = place;
            return;
        }
        var node = _nodes[place];
        _questions[tree + question] = node;
        var isLeaf = node.Left == place;
        Fill(tree, 2 * question, node.Left);
        Fill(tree, 2 * question + 1, isLeaf ? place : node.Left + 1);
    }
}
