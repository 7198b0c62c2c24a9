using Microsoft.Spark;
using Microsoft.Spark.Interop.Ipc;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using static Microsoft.Spark.Sql.Functions;

// A program of its own, for tests of what happens when a session, its JVM or the program ends. What it does is its argument:
// 'restart' ends a session and starts another; 'retry' has tasks and workers fail, with files that Spark encrypts; 'work' runs a job that does not end by itself, until it is killed or the JVM is;
// 'foreach-batch' gives three batches of a stream to a function, stops the stream and ends.
switch (args)
{
    case ["restart"]:
        Restart();
        return 0;
    case ["work"]:
        Work();
        return 0;
    case ["retry"]:
        Retry();
        return 0;
    case ["foreach-batch"]:
        ForeachBatch();
        return 0;
    default:
        Console.Error.WriteLine("usage: restart|work|retry|foreach-batch");
        return 2;
}

static SparkSession Start(string name) =>
    SparkSession
        .Builder()
        .Master("local[2]")
        .AppName(name)
        .Config("spark.ui.enabled", false)
        .Config("spark.driver.memory", "512m")
        .Config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        .GetOrCreate();

static void Retry()
{
    using SparkSession spark = SparkSession
        .Builder()
        .Master("local[2,3]")
        .AppName("retry")
        .Config("spark.ui.enabled", false)
        .Config("spark.driver.memory", "512m")
        .Config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        .Config("spark.io.encryption.enabled", true)
        .GetOrCreate();
    var names = spark.SparkContext.Broadcast(
        new Dictionary<long, string>
        {
            [0] = "none",
            [1] = "one",
            [2] = "two",
            [3] = "three",
        }
    );
    var large = spark.SparkContext.Broadcast(new double[1_000_000]);
    var read = Udf<long, string>(x => names.Value()[x] + large.Value().Length);
    var other = Udf<long, string>(x => names.Value()[x]);
    Console.WriteLine($"encrypted {string.Join(" ", spark.Range(0, 4, 1, 2).Select(read(Col("id")), other(Col("id"))).Collect())}");
    Console.WriteLine($"again {string.Join(" ", spark.Range(0, 4, 1, 2).Select(other(Col("id"))).Collect())}");

    foreach (string way in (string[])["throw", "FailFast", "overflow", "kill"])
    {
        var counted = spark.SparkContext.LongAccumulator("rows");
        var dying = Udf<long, long>(x =>
        {
            counted.Add(1);
            if (x == 7 && TaskContext.Get()!.AttemptNumber == 0)
            {
                Die(way);
            }

            return x;
        });
        long sum = spark.Range(0, 8, 1, 2).Select(dying(Col("id"))).Collect().Sum(row => row.GetAs<long>(0));
        Console.WriteLine($"{way} sum {sum} counted {counted.Value}");
    }

    var always = Udf<long, long>(x =>
    {
        Die("kill");
        return x;
    });
    try
    {
        spark.Range(1).Select(always(Col("id"))).First();
    }
    catch (JvmException e)
    {
        Console.WriteLine($"always: {e.Message.ReplaceLineEndings(" ")}");
    }
}

static void Die(string way)
{
    switch (way)
    {
        case "throw":
            throw new InvalidOperationException("not this time");
        case "FailFast":
            Environment.FailFast("on purpose");
            break;
        case "overflow":
            Overflow(1);
            break;
        default:
            System.Diagnostics.Process.GetCurrentProcess().Kill();
            break;
    }
}

static int Overflow(int depth) => depth == 0 ? 0 : 1 + Overflow(depth + 1);

static void Restart()
{
    SparkSession first = Start("first");
    var factor = 2;
    Func<Column, Column> times = Udf<long, long>(value => value * factor);
    Console.WriteLine($"first {first.Range(5).Select(times(Col("id"))).Collect().Sum(row => row.GetAs<long>(0))}");

    SparkSession sibling = first.NewSession();
    first.Conf().Set("spark.sql.shuffle.partitions", 3);
    sibling.Conf().Set("spark.sql.shuffle.partitions", 7);
    first.Range(3).CreateOrReplaceTempView("numbers");
    sibling.Range(9).CreateOrReplaceTempView("numbers");
    Console.WriteLine($"shuffle {first.Conf().Get("spark.sql.shuffle.partitions")} {sibling.Conf().Get("spark.sql.shuffle.partitions")}");
    Console.WriteLine($"numbers {first.Table("numbers").Count()} {sibling.Table("numbers").Count()}");
    DataFrame ofTheFirst = first.Range(1);
    first.Stop();

    SparkSession second = Start("second");
    Console.WriteLine(
        $"second {second.SparkContext.GetConf().Get("spark.app.name", "")} {second.Range(5).Select(times(Col("id"))).Count()}"
    );
    Console.WriteLine($"shuffle {second.Conf().Get("spark.sql.shuffle.partitions")}");
    try
    {
        ofTheFirst.Count();
    }
    catch (JvmException e)
    {
        Console.WriteLine($"of the first: {e.Message.Split('\n')[0]}");
    }

    second.Stop();
}

static void Work()
{
    SparkSession spark = Start("work");
    var worker = Udf<long, int>(_ => Environment.ProcessId);
    Console.WriteLine($"worker {spark.Range(1).Select(worker(Col("id"))).First().GetAs<int>(0)}");
    Console.WriteLine($"jvm {JvmProcessId(spark)}");
    Func<Column, Column> wait = Udf<long, long>(value =>
    {
        TaskContext.Get()!.CancellationToken.WaitHandle.WaitOne();
        return value;
    });
    Console.WriteLine("working");
    try
    {
        spark.Range(0, 2, 1, 2).Select(wait(Col("id"))).Collect();
    }
    catch (JvmConnectionException e)
    {
        Console.WriteLine($"lost: {e.Message}");
        SparkSession next = Start("next");
        Console.WriteLine($"next {next.Range(4).Count()}");
        next.Stop();
    }
}

static long JvmProcessId(SparkSession spark) =>
    (long)((JvmObjectReference)spark.Reference.Jvm.CallStaticJavaMethod("java.lang.ProcessHandle", "current")!).Invoke("pid")!;

static void ForeachBatch()
{
    SparkSession spark = Start("foreach batch");
    long rows = 0;
    using var third = new ManualResetEventSlim();
    StreamingQuery query = spark
        .ReadStream()
        .Format("rate-micro-batch")
        .Option("rowsPerBatch", 10)
        .Load()
        .WriteStream()
        .ForeachBatch(
            (batch, id) =>
            {
                rows += batch.Count();
                if (id == 2)
                {
                    Console.WriteLine($"rows {rows}");
                    third.Set();
                }
            }
        )
        .Start();
    third.Wait();
    query.Stop();
    query.AwaitTermination();
    Console.WriteLine($"active {query.IsActive()}");
    spark.SparkContext.Stop();
    Console.WriteLine("stopped");
}
