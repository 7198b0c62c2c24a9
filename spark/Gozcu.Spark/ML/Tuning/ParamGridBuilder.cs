using System.Runtime.CompilerServices;
using Microsoft.Spark.ML.Feature.Param;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>Builds the grid of param maps that <see cref="CrossValidator"/> and <see cref="TrainValidationSplit"/> try: every combination of the given values.</summary>
public sealed class ParamGridBuilder
{
    private readonly List<(Param Param, object[] Values)> _grid = [];

    /// <summary>Adds a parameter with the values to try and replaces earlier ones.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public ParamGridBuilder AddGrid<T>(Param<T> param, params T[] values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(param);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0)
        {
            throw new ArgumentException($"the grid needs at least one value for {param}", nameof(values));
        }
        Replace(param, [.. values.Cast<object>()]);
        return this;
    }

    /// <summary>Adds a parameter with the values to try, from a sequence, and replaces earlier ones.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public ParamGridBuilder AddGrid<T>(Param<T> param, IEnumerable<T> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        return AddGrid(param, values.ToArray());
    }

    /// <summary>Adds a boolean parameter, with <c>true</c> and <c>false</c> as the values to try.</summary>
    public ParamGridBuilder AddGrid(Param<bool> param) => AddGrid(param, true, false);

    /// <summary>Sets <paramref name="param"/> to the same value in every combination.</summary>
    public ParamGridBuilder BaseOn<T>(Param<T> param, T value)
        where T : notnull => AddGrid(param, value);

    /// <summary>Sets the parameters of <paramref name="paramMap"/> to the same values in every combination.</summary>
    public ParamGridBuilder BaseOn(ParamMap paramMap)
    {
        ArgumentNullException.ThrowIfNull(paramMap);
        return BaseOn(paramMap.ToArray());
    }

    /// <summary>Sets parameters to the same values in every combination.</summary>
    [OverloadResolutionPriority(1)]
    public ParamGridBuilder BaseOn(params ParamPair[] paramPairs)
    {
        ArgumentNullException.ThrowIfNull(paramPairs);
        foreach (var (param, value) in paramPairs)
        {
            Replace(param, [value!]);
        }
        return this;
    }

    /// <summary>Builds all combinations. The values of the parameter added last vary fastest.</summary>
    public ParamMap[] Build()
    {
        IEnumerable<(Param Param, object Value)[]> combinations =
        [
            [],
        ];
        foreach (var (param, values) in _grid)
        {
            combinations = combinations.SelectMany(combination =>
                values.Select(value => ((Param, object)[])[.. combination, (param, value)])
            );
        }
        return [.. combinations.Select(ToParamMap)];
    }

    private void Replace(Param param, object[] values)
    {
        var name = param.ToString();
        _grid.RemoveAll(entry => entry.Param.ToString() == name);
        _grid.Add((param, values));
    }

    private static ParamMap ToParamMap((Param Param, object Value)[] combination)
    {
        var map = new ParamMap();
        foreach (var (param, value) in combination)
        {
            map.Put(param, value);
        }
        return map;
    }
}
