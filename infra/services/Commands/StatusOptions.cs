namespace Gozcu.Services.Commands;

/// <summary>Options of <c>status</c>.</summary>
internal sealed record StatusOptions : ServicesOptions;
