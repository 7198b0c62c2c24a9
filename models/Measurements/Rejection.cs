namespace Gozcu.Models.Measurements;

/// <summary>Why one record cannot be used.</summary>
/// <param name="Code">The kind of reason.</param>
/// <param name="Field">The field or column it concerns, or null.</param>
/// <param name="Message">For people: what is wrong, with the value where that helps.</param>
public readonly record struct Rejection(RejectionCode Code, string? Field, string Message);
