using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>
/// The first levels of each tree as complete binary trees, all of whose questions are put to eight rows at once: that is less work than to take the same steps
/// row by row. A branch that ends earlier asks what sends its rows anywhere, as all its ends are the same leaf.
/// </summary>
internal sealed class ForestTop
{
    /// <summary>The levels of questions.</summary>
    public const int Levels = 4;

    /// <summary>The nodes below those levels, and one more than there are questions.</summary>
    private const int Ends = 1 << Levels;

    private readonly ForestNode[] _nodes;
    private readonly ForestNode[] _questions;
    private readonly int[] _ends;

    /// <summary>Takes the first levels off trees.</summary>
    /// <param name="nodes">All trees' nodes; none of them asks for categories.</param>
    /// <param name="roots">The trees' roots.</param>
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

    /// <summary>Where the rows of some groups are after the first levels of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="places">A node for each row; as many as the groups to be walked have.</param>
    public void Walk(int tree, ForestRows rows, Span<long> places)
    {
        ref var question = ref _questions[tree * Ends];
        ref var end = ref _ends[tree * Ends];
        ref var group = ref rows.First;
        ref var place = ref MemoryMarshal.GetReference(places);
        for (var row = 0; row < places.Length; row += ForestRows.Lanes)
        {
            // Which rows go left, at each level: of the questions of a level, those above choose the one that is the row's.
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

    /// <summary>All bits of the rows that go left, none of the others. A missing value is not less than anything, so it goes right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> IsLeft(ref double group, ref ForestNode questions, nint question)
    {
        ref readonly var node = ref Unsafe.Add(ref questions, question);
        return Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref group, (nuint)node.Feature), Vector512.Create(node.Threshold));
    }

    /// <summary>Numbers the questions as a heap does: the children of i are 2i, left, and 2i + 1.</summary>
    private void Fill(int tree, int question, int place)
    {
        if (question >= Ends)
        {
            // The way there in bits is question - Ends with 1 for right; rows are known by their ways in bits with 1 for left.
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
