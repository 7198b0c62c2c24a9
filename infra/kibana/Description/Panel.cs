namespace Gozcu.Kibana.Description;

/// <summary>Panel of a board, whose rows are 48 columns wide.</summary>
/// <param name="Item">Item in the panel.</param>
/// <param name="Width">Width, in columns.</param>
/// <param name="Height">Height, in rows.</param>
public sealed record Panel(BoardItem Item, int Width, int Height);
