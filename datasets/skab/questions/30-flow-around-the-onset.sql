-- How does the flow change around the onset of an anomaly?
-- Second 0 is the first anomalous reading of each experiment; the mean is over the experiments.
-- tables: clean
-- param: before int = 120 seconds before the onset
-- param: after int = 300 seconds after it
-- chart: line second mean_flow title="Flow around the onset, mean of all experiments (l/min)"
WITH onsets AS (
    SELECT experiment, min(datetime) AS onset
    FROM clean
    WHERE anomaly = 1
    GROUP BY experiment
)
SELECT
    unix_timestamp(datetime) - unix_timestamp(onset) AS second,
    count(*) AS experiments,
    avg(volume_flow_rate) AS mean_flow,
    min(volume_flow_rate) AS lowest_flow,
    avg(accelerometer_1) AS mean_accelerometer_1
FROM clean JOIN onsets USING (experiment)
WHERE unix_timestamp(datetime) - unix_timestamp(onset) BETWEEN -:before AND :after
GROUP BY 1
ORDER BY 1
