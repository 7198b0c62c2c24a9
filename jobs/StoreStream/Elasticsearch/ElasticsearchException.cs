using System.Net;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>Elasticsearch cannot be reached, or refuses.</summary>
public sealed class ElasticsearchException : Exception
{
    /// <summary>An error without a message.</summary>
    public ElasticsearchException() { }

    /// <summary>An error with the address, what was asked and why it failed.</summary>
    public ElasticsearchException(string message)
        : base(message) { }

    /// <summary>As above, with the cause.</summary>
    public ElasticsearchException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>What the server answered; null when it did not.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The server's name of the error; null when it gave none.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the same may succeed later: nobody answers, or the server is busy or not ready.</summary>
    public bool IsTransient { get; init; }
}
