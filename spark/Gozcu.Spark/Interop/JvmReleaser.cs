using System.Collections.Concurrent;
using Microsoft.Spark.Interop.Py4J;

namespace Microsoft.Spark.Interop;

/// <summary>
/// Releases JVM objects whose references have been collected. The finalizer only records the object's id; a thread with its own connection sends the ids in batches.
/// </summary>
internal sealed class JvmReleaser : IDisposable
{
    private const int LargestBatch = 512;
    private static readonly TimeSpan HousekeepingInterval = TimeSpan.FromSeconds(5);
    private readonly ConcurrentQueue<string> _released = new();
    private readonly ManualResetEventSlim _wake = new();
    private readonly Func<Py4JConnection> _connect;
    private readonly Action _housekeeping;
    private volatile bool _ended;

    /// <summary>Starts the thread.</summary>
    /// <param name="connect">Opens the thread's connection, once there is something to release.</param>
    /// <param name="housekeeping">Called from time to time.</param>
    internal JvmReleaser(Func<Py4JConnection> connect, Action housekeeping)
    {
        _connect = connect;
        _housekeeping = housekeeping;
        new Thread(Run) { IsBackground = true, Name = "JVM object release" }.UnsafeStart();
    }

    internal void Enqueue(string id)
    {
        _released.Enqueue(id);
        if (!_wake.IsSet)
        {
            _wake.Set();
        }
    }

    public void Dispose()
    {
        _ended = true;
        _wake.Set();
    }

    private void Run()
    {
        Py4JConnection? connection = null;
        while (!_ended)
        {
            _wake.Wait(HousekeepingInterval);
            _wake.Reset();
            _housekeeping();
            try
            {
                while (!_ended && !_released.IsEmpty)
                {
                    connection ??= _connect();
                    ReleaseBatch(connection);
                }
            }
            catch (Exception e) when (Py4JConnection.IsLoss(e))
            {
                // Either the JVM has ended with its objects, which the next call will report, or there is no descriptor for a connection; then the next round opens one.
                connection?.Dispose();
                connection = null;
            }
        }

        connection?.Dispose();
    }

    private void ReleaseBatch(Py4JConnection connection)
    {
        int count = 0;
        while (count < LargestBatch && _released.TryDequeue(out string? id))
        {
            connection.Writer.Raw(Py4JProtocol.Release);
            connection.Writer.Line(id);
            connection.Writer.Raw(Py4JProtocol.End);
            count++;
        }

        connection.ExchangeMany(count, static (_, _) => { });
    }
}
