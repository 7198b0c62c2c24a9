using System.Net;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>Exception for an Elasticsearch that is unreachable or refuses a request.</summary>
public sealed class ElasticsearchException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ElasticsearchException() { }

    /// <summary>Creates the exception with a message: the address, the request and why it failed.</summary>
    public ElasticsearchException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public ElasticsearchException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Status of the server's answer; null if there was none.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Elasticsearch's error type; null if it gave none.</summary>
    public string? Type { get; init; }

    /// <summary>True if a retry may succeed: there was no answer, or the server is busy or not ready.</summary>
    public bool IsTransient { get; init; }
}
