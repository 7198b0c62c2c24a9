using Microsoft.Spark.Arrow;
using Microsoft.Spark.Sql.Conversions;

namespace Microsoft.Spark.Worker.Functions;

/// <inheritdoc/>
internal sealed class RowFunctionWithoutArguments<TResult>(string name, ArrowType returnType, Func<TResult> function)
    : RowFunction<TResult>(name, returnType, arity: 0)
{
    protected override void Bind(ArrowColumn[] arguments) { }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function();
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, TResult>(string name, ArrowType returnType, Func<T1, TResult> function)
    : RowFunction<TResult>(name, returnType, arity: 1)
{
    private ColumnReader<T1>? _reader1;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, TResult>(string name, ArrowType returnType, Func<T1, T2, TResult> function)
    : RowFunction<TResult>(name, returnType, arity: 2)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, TResult>(string name, ArrowType returnType, Func<T1, T2, T3, TResult> function)
    : RowFunction<TResult>(name, returnType, arity: 3)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, T4, TResult>(string name, ArrowType returnType, Func<T1, T2, T3, T4, TResult> function)
    : RowFunction<TResult>(name, returnType, arity: 4)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;
    private ColumnReader<T4>? _reader4;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
        Bind(ref _reader4, arguments, 3);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        var a4 = _reader4!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i], a4[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, T4, T5, TResult>(
    string name,
    ArrowType returnType,
    Func<T1, T2, T3, T4, T5, TResult> function
) : RowFunction<TResult>(name, returnType, arity: 5)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;
    private ColumnReader<T4>? _reader4;
    private ColumnReader<T5>? _reader5;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
        Bind(ref _reader4, arguments, 3);
        Bind(ref _reader5, arguments, 4);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        var a4 = _reader4!.Read(start, results.Length);
        var a5 = _reader5!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i], a4[i], a5[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, T4, T5, T6, TResult>(
    string name,
    ArrowType returnType,
    Func<T1, T2, T3, T4, T5, T6, TResult> function
) : RowFunction<TResult>(name, returnType, arity: 6)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;
    private ColumnReader<T4>? _reader4;
    private ColumnReader<T5>? _reader5;
    private ColumnReader<T6>? _reader6;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
        Bind(ref _reader4, arguments, 3);
        Bind(ref _reader5, arguments, 4);
        Bind(ref _reader6, arguments, 5);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        var a4 = _reader4!.Read(start, results.Length);
        var a5 = _reader5!.Read(start, results.Length);
        var a6 = _reader6!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i], a4[i], a5[i], a6[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, T4, T5, T6, T7, TResult>(
    string name,
    ArrowType returnType,
    Func<T1, T2, T3, T4, T5, T6, T7, TResult> function
) : RowFunction<TResult>(name, returnType, arity: 7)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;
    private ColumnReader<T4>? _reader4;
    private ColumnReader<T5>? _reader5;
    private ColumnReader<T6>? _reader6;
    private ColumnReader<T7>? _reader7;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
        Bind(ref _reader4, arguments, 3);
        Bind(ref _reader5, arguments, 4);
        Bind(ref _reader6, arguments, 5);
        Bind(ref _reader7, arguments, 6);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        var a4 = _reader4!.Read(start, results.Length);
        var a5 = _reader5!.Read(start, results.Length);
        var a6 = _reader6!.Read(start, results.Length);
        var a7 = _reader7!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i], a4[i], a5[i], a6[i], a7[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
    string name,
    ArrowType returnType,
    Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> function
) : RowFunction<TResult>(name, returnType, arity: 8)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;
    private ColumnReader<T4>? _reader4;
    private ColumnReader<T5>? _reader5;
    private ColumnReader<T6>? _reader6;
    private ColumnReader<T7>? _reader7;
    private ColumnReader<T8>? _reader8;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
        Bind(ref _reader4, arguments, 3);
        Bind(ref _reader5, arguments, 4);
        Bind(ref _reader6, arguments, 5);
        Bind(ref _reader7, arguments, 6);
        Bind(ref _reader8, arguments, 7);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        var a4 = _reader4!.Read(start, results.Length);
        var a5 = _reader5!.Read(start, results.Length);
        var a6 = _reader6!.Read(start, results.Length);
        var a7 = _reader7!.Read(start, results.Length);
        var a8 = _reader8!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i], a4[i], a5[i], a6[i], a7[i], a8[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(
    string name,
    ArrowType returnType,
    Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> function
) : RowFunction<TResult>(name, returnType, arity: 9)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;
    private ColumnReader<T4>? _reader4;
    private ColumnReader<T5>? _reader5;
    private ColumnReader<T6>? _reader6;
    private ColumnReader<T7>? _reader7;
    private ColumnReader<T8>? _reader8;
    private ColumnReader<T9>? _reader9;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
        Bind(ref _reader4, arguments, 3);
        Bind(ref _reader5, arguments, 4);
        Bind(ref _reader6, arguments, 5);
        Bind(ref _reader7, arguments, 6);
        Bind(ref _reader8, arguments, 7);
        Bind(ref _reader9, arguments, 8);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        var a4 = _reader4!.Read(start, results.Length);
        var a5 = _reader5!.Read(start, results.Length);
        var a6 = _reader6!.Read(start, results.Length);
        var a7 = _reader7!.Read(start, results.Length);
        var a8 = _reader8!.Read(start, results.Length);
        var a9 = _reader9!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i], a4[i], a5[i], a6[i], a7[i], a8[i], a9[i]);
        }
    }
}

/// <inheritdoc/>
internal sealed class RowFunction<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
    string name,
    ArrowType returnType,
    Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> function
) : RowFunction<TResult>(name, returnType, arity: 10)
{
    private ColumnReader<T1>? _reader1;
    private ColumnReader<T2>? _reader2;
    private ColumnReader<T3>? _reader3;
    private ColumnReader<T4>? _reader4;
    private ColumnReader<T5>? _reader5;
    private ColumnReader<T6>? _reader6;
    private ColumnReader<T7>? _reader7;
    private ColumnReader<T8>? _reader8;
    private ColumnReader<T9>? _reader9;
    private ColumnReader<T10>? _reader10;

    protected override void Bind(ArrowColumn[] arguments)
    {
        Bind(ref _reader1, arguments, 0);
        Bind(ref _reader2, arguments, 1);
        Bind(ref _reader3, arguments, 2);
        Bind(ref _reader4, arguments, 3);
        Bind(ref _reader5, arguments, 4);
        Bind(ref _reader6, arguments, 5);
        Bind(ref _reader7, arguments, 6);
        Bind(ref _reader8, arguments, 7);
        Bind(ref _reader9, arguments, 8);
        Bind(ref _reader10, arguments, 9);
    }

    protected override void Run(int start, Span<TResult> results, ref int row)
    {
        var a1 = _reader1!.Read(start, results.Length);
        var a2 = _reader2!.Read(start, results.Length);
        var a3 = _reader3!.Read(start, results.Length);
        var a4 = _reader4!.Read(start, results.Length);
        var a5 = _reader5!.Read(start, results.Length);
        var a6 = _reader6!.Read(start, results.Length);
        var a7 = _reader7!.Read(start, results.Length);
        var a8 = _reader8!.Read(start, results.Length);
        var a9 = _reader9!.Read(start, results.Length);
        var a10 = _reader10!.Read(start, results.Length);
        for (var i = 0; i < results.Length; i++)
        {
            row = i;
            results[i] = function(a1[i], a2[i], a3[i], a4[i], a5[i], a6[i], a7[i], a8[i], a9[i], a10[i]);
        }
    }
}
