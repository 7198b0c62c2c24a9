namespace Gozcu.Jobs.StoreStream;

/// <summary>Records that a store refused for one reason. They are kept among its rejected records.</summary>
/// <param name="Reason">Store's name of the reason.</param>
/// <param name="Count">Number of records.</param>
/// <param name="Example">Identity of one of them.</param>
public sealed record StoreRefusal(string Reason, long Count, string Example);
