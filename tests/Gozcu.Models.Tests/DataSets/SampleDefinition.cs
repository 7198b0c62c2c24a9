using Gozcu.Models.DataSets;

namespace Gozcu.Models.Tests.DataSets;

/// <summary>A small definition that has one of everything; tests change a line of it.</summary>
internal static class SampleDefinition
{
    public const string Text = """
        name: pumps
        title: Pumps
        origin:
          url: https://example.org/pumps
          licence: CC0
        format:
          type: csv
          delimiter: ";"
        files:
          - path: pumps/a.csv
            sha256: 0000000000000000000000000000000000000000000000000000000000000000
            download: https://example.org/a.csv
          - path: pumps/more-*.csv
        columns:
          - { name: pump, type: string }
          - { name: at, type: timestamp }
          - { name: kind, source: Kind, type: category, values: [small, large, "très grand"] }
          - { name: pressure, type: double, unit: bar, min: 0, max: 16, nullable: true }
          - { name: speed, type: int, unit: rpm, min: -10, max: 3000 }
          - { name: cycles, type: long, nullable: true }
          - { name: open, type: boolean, nullable: true }
          - { name: note, type: string, nullable: true }
          - { name: failed, type: int, min: 0, max: 1, nullable: true }
        key: [pump]
        time:
          column: at
          format: yyyy-MM-dd HH:mm:ss
        label:
          column: failed
        cleaning:
          duplicates: drop
          missing:
            - { column: pressure, action: impute, value: mean }
            - { column: cycles, action: impute, value: 0 }
            - { column: failed, action: reject }
        features:
          - pressure
          - speed
          - { name: load, product: [pressure, speed], scale: 0.5 }
          - { name: gap, difference: [pressure, speed] }
          - { name: share, ratio: [pressure, speed] }
          - { one-hot: kind }
          - { name: hour, hour-of-day: at }
          - open
        split:
          method: stratified
          train: 0.6
          validation: 0.2
          test: 0.2
        model:
          detector: logistic-regression
          class-weight: 3
          threshold:
            objective: f-beta
            beta: 2
        """;

    public static DataSetDefinition Parsed { get; } = DataSetDefinition.Parse(Text, "pumps.yaml");

    public static DataSetDefinition With(string old, string replacement)
    {
        if (!Text.Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException($"the sample has no '{old}' to change", nameof(old));
        }
        return DataSetDefinition.Parse(Text.Replace(old, replacement, StringComparison.Ordinal), "pumps.yaml");
    }
}
