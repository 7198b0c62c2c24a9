namespace Gozcu.Jobs.Tests.S3;

/// <summary>An object of a bucket.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Tag">Its entity tag, quoted.</param>
/// <param name="Modified">When it was put.</param>
internal sealed record S3Object(string Name, byte[] Content, string Tag, DateTimeOffset Modified);
