namespace Gozcu.Kibana.Api;

/// <summary>Kibana cannot be reached, or refuses.</summary>
public sealed class KibanaException : Exception
{
    /// <summary>An error without a message.</summary>
    public KibanaException() { }

    /// <summary>An error with the address, what was asked and why it failed.</summary>
    public KibanaException(string message)
        : base(message) { }

    /// <summary>As above, with the cause.</summary>
    public KibanaException(string message, Exception innerException)
        : base(message, innerException) { }
}
