-- How did the temperature go, day by day?
-- The four windows of the label are the days with anomalous readings.
-- tables: clean
-- chart: line day mean_temperature title="Mean temperature by day (°F)"
SELECT
    cast(date_trunc('day', timestamp) AS timestamp) AS day,
    count(*) AS readings,
    avg(temperature) AS mean_temperature,
    min(temperature) AS lowest,
    max(temperature) AS highest,
    stddev(temperature) AS deviation,
    sum(anomaly) AS anomalous_readings
FROM clean
GROUP BY 1
ORDER BY 1
