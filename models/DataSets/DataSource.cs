namespace Gozcu.Models.DataSets;

/// <summary>How a data set's files were found.</summary>
public enum DataSource
{
    /// <summary>In the folder the caller gave.</summary>
    Given,

    /// <summary>In the folder that the environment variable <see cref="EnvironmentVariables.Data"/> names.</summary>
    Environment,

    /// <summary>In the folder <c>shared/data</c> beside the checkout.</summary>
    BesideCheckout,

    /// <summary>Downloaded from the origin, now or before.</summary>
    Downloaded,
}
