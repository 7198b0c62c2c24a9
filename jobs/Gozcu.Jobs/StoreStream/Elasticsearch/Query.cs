using Elasticsearch.Net;
using HttpMethod = Elasticsearch.Net.HttpMethod;

namespace Gozcu.Jobs.StoreStream.Elasticsearch;

/// <summary>Query parameters of a request.</summary>
internal sealed class Query : RequestParameters<Query>
{
    /// <inheritdoc/>
    public override HttpMethod DefaultHttpMethod => HttpMethod.GET;

    /// <inheritdoc/>
    public override bool SupportsBody => true;

    /// <summary>Adds a parameter.</summary>
    public Query With(string name, object value)
    {
        SetQueryString(name, value);
        return this;
    }
}
