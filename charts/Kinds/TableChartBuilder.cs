using System.Text.Json.Nodes;
using Gozcu.Charts.Specs;
using Gozcu.Charts.Tables;

namespace Gozcu.Charts.Kinds;

/// <summary>Base class of charts of columns.</summary>
/// <typeparam name="TBuilder">Type of the builder itself, so that calls can be chained.</typeparam>
public abstract class TableChartBuilder<TBuilder> : ChartBuilder<TBuilder>
    where TBuilder : TableChartBuilder<TBuilder>
{
    /// <summary>Default number of values of a column with a colour of their own.</summary>
    public const int DefaultColors = 6;

    private string? _xTitle;
    private string? _yTitle;
    private string? _color;
    private int _colors = DefaultColors;

    private protected TableChartBuilder(ITable table) => Table = table;

    private protected ITable Table { get; }

    /// <summary>Builds the chart. Cancelling the token ends its Spark jobs.</summary>
    /// <exception cref="ChartException">The chart cannot be built from these columns; the message names the column, its type and what to do.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<VegaLiteChart> BuildAsync(CancellationToken cancellationToken = default) => Table.RunAsync(Build, cancellationToken);

    /// <summary>Sets the title of the x axis (which is vertical if bars are horizontal). Default: the name of the column with its unit and description.</summary>
    public TBuilder XTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _xTitle = title;
        return (TBuilder)this;
    }

    /// <summary>Sets the title of the y axis. Default: the name of the column with its unit and description, or what is counted.</summary>
    public TBuilder YTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _yTitle = title;
        return (TBuilder)this;
    }

    private protected TBuilder ColorBy(string column, int top)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (top < 1 || top > Palette.Series.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(top),
                top,
                $"must lie between 1 and {Palette.Series.Count}: more colours cannot be told apart"
            );
        }
        (_color, _colors) = (column, top);
        return (TBuilder)this;
    }

    /// <summary>Returns the series of the colours; a single one if no column is set.</summary>
    private protected Series ColorSeries() =>
        _color is null ? Series.Single : Series.Of(Table, Table.Categorical(_color, "colours"), _colors);

    private protected bool HasColor => _color is not null;

    /// <summary>Returns a note on the colours, or null if none is needed.</summary>
    private protected static string? NoteOf(Series series) =>
        series.HasOther
            ? $"{series.Column!.Name}: the {series.Values.Count} most frequent values; all others are '{Series.OtherLabel}'"
            : null;

    private protected JsonNode XTitleOr(TableColumn column) => _xTitle ?? TitleOf(column);

    private protected JsonNode XTitleOr(string title) => _xTitle ?? title;

    private protected JsonNode YTitleOr(TableColumn column) => _yTitle ?? TitleOf(column);

    private protected JsonNode YTitleOr(string title) => _yTitle ?? title;

    private static JsonNode TitleOf(TableColumn column)
    {
        var title = column.Kind == ColumnKind.Time && column.Unit is null ? $"{column.Name} [UTC]" : column.Title;
        return column.Description is null ? title : new JsonArray(title, column.Description);
    }
}
