"""The work of DriverWork.cs in PySpark, the best of the same number of passes. Prints its measurements as JSON."""

import json
import subprocess
import sys
import time

from pyspark.sql import SparkSession
from pyspark.sql.functions import col

FIRST_RESULT = """
import json
import sys
from pyspark.sql import SparkSession
builder = SparkSession.builder
for name, value in json.loads(sys.argv[1]).items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
print(spark.range(1000).selectExpr("id * 2 AS twice").count())
spark.stop()
"""
calls, passes, settings = int(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3])


def best(work):
    work()
    times = []
    for _ in range(passes):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def call():
    for i in range(calls):
        jvm.java.lang.Math.abs(-i)


def first_result():
    subprocess.run([sys.executable, "-c", FIRST_RESULT, json.dumps(settings)], check=True, capture_output=True)


builder = SparkSession.builder
for name, value in settings.items():
    builder = builder.config(name, value)
spark = builder.getOrCreate()
jvm = spark._jvm
wide = spark.range(1).selectExpr(*[f"id + {i} AS c{i}" for i in range(200)])
measured = {
    "call into the JVM": best(call) / calls,
    "select of 200 columns": best(lambda: wide.select(*[(col(f"c{i}") * 2 + 1).alias(f"d{i}") for i in range(200)])),
    "of it making 200 columns": best(lambda: [(col(f"c{i}") * 2 + 1).alias(f"d{i}") for i in range(200)]),
    "small job": best(lambda: spark.range(1000).selectExpr("id * 2 AS twice").count()),
}
spark.stop()
measured["whole program, cold"] = best(first_result)
print(json.dumps([{"work": work, "milliseconds": milliseconds} for work, milliseconds in measured.items()]))
