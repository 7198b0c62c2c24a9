namespace Gozcu.Models.DataSets.Files;

/// <summary>Place where a data set's files were found.</summary>
public enum DataSource
{
    /// <summary>In the folder that the caller gave.</summary>
    Given,

    /// <summary>In the folder that the environment variable <see cref="EnvironmentVariables.Data"/> names.</summary>
    Environment,

    /// <summary>In the folder <c>shared/data</c> next to the checkout.</summary>
    BesideCheckout,

    /// <summary>In the cache, downloaded from the origin now or earlier.</summary>
    Downloaded,
}
