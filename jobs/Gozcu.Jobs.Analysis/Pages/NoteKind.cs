namespace Gozcu.Jobs.Pages;

/// <summary>Severity of a note.</summary>
public enum NoteKind
{
    /// <summary>Information.</summary>
    Hint,

    /// <summary>A problem that does not prevent use.</summary>
    Warning,

    /// <summary>A failure.</summary>
    Failure,
}
