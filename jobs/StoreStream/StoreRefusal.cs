namespace Gozcu.Jobs.StoreStream;

/// <summary>Records that a store refused for one reason. They stand among its rejected records.</summary>
/// <param name="Reason">The store's own name of the reason.</param>
/// <param name="Count">How many.</param>
/// <param name="Example">The identity of one of them.</param>
public sealed record StoreRefusal(string Reason, long Count, string Example);
