namespace Gozcu.Models.Detectors.RandomForest;

/// <summary>Split of a tree by category. It decides as MLlib does, also for values that are not a category.</summary>
public sealed class CategoricalSplit
{
    private readonly bool _listsLeft;
    private readonly ulong[] _listed;

    /// <summary>Creates a split.</summary>
    /// <param name="leftCategories">Categories, from 0, that go left.</param>
    /// <param name="categories">Number of categories.</param>
    /// <exception cref="ArgumentException">A category is outside 0 to <paramref name="categories"/> - 1, or is listed twice.</exception>
    public CategoricalSplit(IReadOnlyList<int> leftCategories, int categories)
    {
        if (
            leftCategories.Any(category => category < 0 || category >= categories)
            || leftCategories.Distinct().Count() != leftCategories.Count
        )
        {
            throw new ArgumentException($"the categories must be distinct and lie between 0 and {categories - 1}", nameof(leftCategories));
        }
        LeftCategories = [.. leftCategories];
        Categories = categories;
        // MLlib keeps the smaller side as a set, so a value that is not a category, or NaN, goes to the side that is not listed.
        _listsLeft = leftCategories.Count <= categories / 2;
        _listed = new ulong[(categories + 63) / 64];
        for (var category = 0; category < categories; category++)
        {
            if (LeftCategories.Contains(category) == _listsLeft)
            {
                _listed[category >> 6] |= 1UL << category;
            }
        }
    }

    /// <summary>Categories that go left.</summary>
    public IReadOnlyList<int> LeftCategories { get; }

    /// <summary>Number of categories.</summary>
    public int Categories { get; }

    /// <summary>Returns true if a value goes left.</summary>
    public bool GoesLeft(double value)
    {
        var category = value >= 0 && value < Categories ? (int)value : -1;
        var isListed = category >= 0 && category == value && (_listed[category >> 6] & (1UL << category)) != 0;
        return isListed == _listsLeft;
    }
}
