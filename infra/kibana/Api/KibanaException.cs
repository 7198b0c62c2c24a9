namespace Gozcu.Kibana.Api;

/// <summary>Exception for a Kibana that is unreachable or refuses a request.</summary>
public sealed class KibanaException : Exception
{
    /// <summary>Creates the exception.</summary>
    public KibanaException() { }

    /// <summary>Creates the exception with a message: the address, the request and why it failed.</summary>
    public KibanaException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public KibanaException(string message, Exception innerException)
        : base(message, innerException) { }
}
