// Reads a CSV file, looks for missing values, and summarises each station.
using Microsoft.Spark.Sql;
using static Microsoft.Spark.Sql.Functions;

using SparkSession spark = SparkSession.Builder().AppName("explore-a-file").GetOrCreate();
DataFrame readings = spark.Read().Option("header", true).Option("inferSchema", true).Csv(args.Length > 0 ? args[0] : "readings.csv");

long missing = readings.Filter(Col("celsius").IsNull()).Count();
Console.WriteLine($"{readings.Count()} readings, {missing} without a temperature");
readings
    .GroupBy("station")
    .Agg(Min("celsius").Alias("lowest"), Max("celsius").Alias("highest"), Round(Avg("humidity"), 1).Alias("humidity"))
    .OrderBy("station")
    .Show();
