namespace Gozcu.Models.Measurements;

/// <summary>Reason why a record cannot be used.</summary>
/// <param name="Code">Code of the reason.</param>
/// <param name="Field">Name of the field or column concerned, or null.</param>
/// <param name="Message">Message for people: what is wrong, with the value if that helps.</param>
public readonly record struct Rejection(RejectionCode Code, string? Field, string Message);
