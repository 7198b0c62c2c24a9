using System.Runtime.CompilerServices;
using Microsoft.Spark.ML.Feature.Param;

namespace Microsoft.Spark.ML.Tuning;

/// <summary>Builds the param maps that <see cref="CrossValidator"/> and <see cref="TrainValidationSplit"/> try: every combination of the given values.</summary>
public sealed class ParamGridBuilder
{
    private readonly List<(Param Param, object[] Values)> _grid = [];

    /// <summary>Tries each of <paramref name="values"/> for <paramref name="param"/>, in the place of earlier ones.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
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

    /// <summary>Tries each of <paramref name="values"/>, of a list or a query, for <paramref name="param"/>, in the place of earlier ones.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public ParamGridBuilder AddGrid<T>(Param<T> param, IEnumerable<T> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        return AddGrid(param, values.ToArray());
    }

    /// <summary>Tries <c>true</c> and <c>false</c> for <paramref name="param"/>, in the place of earlier values.</summary>
    public ParamGridBuilder AddGrid(Param<bool> param) => AddGrid(param, true, false);

    /// <summary>Gives <paramref name="param"/> the same value in every combination.</summary>
    public ParamGridBuilder BaseOn<T>(Param<T> param, T value)
        where T : notnull => AddGrid(param, value);

    /// <summary>Gives each parameter of <paramref name="paramMap"/> the value it has there, in every combination.</summary>
    public ParamGridBuilder BaseOn(ParamMap paramMap)
    {
        ArgumentNullException.ThrowIfNull(paramMap);
        return BaseOn(paramMap.ToArray());
    }

    /// <summary>Gives each of several parameters its value in every combination.</summary>
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

    /// <summary>All combinations; the values of the param that was added last change fastest.</summary>
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
