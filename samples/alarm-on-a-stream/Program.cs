// Watches a folder for files of readings, and lets a C# function say which are alarming. It goes on where it was when it is started again.
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Streaming;
using static Microsoft.Spark.Sql.Functions;

using SparkSession spark = SparkSession.Builder().AppName("alarm-on-a-stream").GetOrCreate();
double limit = 40;
Func<Column, Column, Column> feelsLike = Udf<double, double, double>((celsius, humidity) => celsius + humidity / 10);

DataFrame readings = spark.ReadStream().Schema("station string, time timestamp, celsius double, humidity double").Json("incoming");
StreamingQuery query = readings
    .WithColumn("feels_like", feelsLike(Col("celsius"), Col("humidity")))
    .Filter(Col("feels_like").Gt(limit))
    .WriteStream()
    .Option("checkpointLocation", "checkpoint")
    // Everything that is there, then the end; Trigger.ProcessingTime("5 seconds") goes on for ever.
    .Trigger(Trigger.AvailableNow())
    .ForeachBatch(
        (alarms, batch) =>
        {
            foreach (Row alarm in alarms.OrderBy("time").Collect())
            {
                Console.WriteLine($"batch {batch}: {alarm.GetAs<string>("station")} feels like {alarm.GetAs<double>("feels_like"):F1} °C");
            }
        }
    )
    .Start();
query.AwaitTermination();
