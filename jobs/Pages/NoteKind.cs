namespace Gozcu.Jobs.Pages;

/// <summary>How much a note matters.</summary>
public enum NoteKind
{
    /// <summary>Good to know.</summary>
    Hint,

    /// <summary>Something is not as it could be.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Failure,
}
