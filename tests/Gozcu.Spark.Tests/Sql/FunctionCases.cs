using System.Runtime.CompilerServices;
using Microsoft.Spark;
using Microsoft.Spark.Sql;

namespace Gozcu.Spark.Tests.Sql;

/// <summary>Columns with the values they must have on a data frame of one row: all computed by one query, as a query each would take minutes.</summary>
internal sealed class FunctionCases
{
    private readonly List<(Column Column, object? Expected, string Name)> _cases = [];

    /// <summary>Adds a column and its value; a delegate is given the value to judge.</summary>
    internal void Add(Column column, object? expected, [CallerArgumentExpression(nameof(column))] string name = "") =>
        _cases.Add((column, expected, name));

    /// <summary>Computes all on the row, and compares.</summary>
    internal void Check(DataFrame row)
    {
        object?[] values;
        try
        {
            values = row.Select([.. _cases.Select((c, i) => c.Column.As($"c{i}"))]).Collect().Single().Values;
        }
        catch (JvmException)
        {
            // Whose fault it is, Spark does not say by our names.
            Assert.That(string.Join("\n", _cases.Select(c => Fault(row, c.Column, c.Name)).OfType<string>()), Is.Empty);
            throw;
        }

        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < values.Length; i++)
            {
                (_, object? expected, string name) = _cases[i];
                Assert.That(values[i], Constraint(expected), name);
            }
        }
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Constraint(object? expected) =>
        expected switch
        {
            double number when double.IsFinite(number) => Is.EqualTo(number).Within(1e-9).And.TypeOf<double>(),
            NUnit.Framework.Constraints.IResolveConstraint constraint => constraint,
            _ => Is.EqualTo(expected),
        };

    private static string? Fault(DataFrame row, Column column, string name)
    {
        try
        {
            row.Select(column.As("c")).Collect();
            return null;
        }
        catch (JvmException e)
        {
            return $"{name}: {e.Message.Split('\n')[0]}";
        }
    }
}
