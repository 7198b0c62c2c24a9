-- Which sensors see that the valve is closed?
-- Readings with the anomaly against those without, in standard deviations, within the experiments that have one.
-- tables: clean
-- chart: bars sensor difference title="With the valve closed, in standard deviations from normal"
WITH measures AS (
    SELECT
        anomaly = 1 AS is_anomaly,
        stack(
            8,
            'accelerometer 1', accelerometer_1, 'accelerometer 2', accelerometer_2, 'current', current, 'pressure', pressure,
            'temperature', temperature, 'thermocouple', thermocouple, 'voltage', voltage, 'volume flow rate', volume_flow_rate
        ) AS (sensor, value)
    FROM clean
    WHERE experiment LIKE '%valve1%'
)
SELECT
    sensor,
    avg(value) FILTER (WHERE NOT is_anomaly) AS mean_normal,
    avg(value) FILTER (WHERE is_anomaly) AS mean_anomalous,
    (avg(value) FILTER (WHERE is_anomaly) - avg(value) FILTER (WHERE NOT is_anomaly)) / stddev(value) FILTER (WHERE NOT is_anomaly) AS difference
FROM measures
GROUP BY sensor
ORDER BY abs(difference) DESC
