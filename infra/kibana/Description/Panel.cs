namespace Gozcu.Kibana.Description;

/// <summary>A place on a board, whose rows are 48 columns wide.</summary>
/// <param name="Item">What stands there.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public sealed record Panel(BoardItem Item, int Width, int Height);
