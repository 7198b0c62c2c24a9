-- What happens in the hours around each anomaly's beginning?
-- Hour 0 is where a window of the label begins. The four anomalies differ: a shutdown, two subtle states and the failure.
-- tables: clean
-- param: hours int = 36 hours before and after
-- chart: line hour mean_temperature color=anomaly_begins title="Temperature around the beginning of each anomaly (°F)" size=720x380
WITH steps AS (
    SELECT *, lag(anomaly, 1, 0) OVER (ORDER BY timestamp) AS before
    FROM clean
),
onsets AS (
    SELECT timestamp AS onset FROM steps WHERE anomaly = 1 AND before = 0
)
SELECT
    date_format(onset, 'yyyy-MM-dd') AS anomaly_begins,
    cast(floor((unix_timestamp(timestamp) - unix_timestamp(onset)) / 3600) AS int) AS hour,
    count(*) AS readings,
    avg(temperature) AS mean_temperature,
    min(temperature) AS lowest
FROM clean JOIN onsets ON timestamp BETWEEN onset - make_interval(0, 0, 0, 0, :hours) AND onset + make_interval(0, 0, 0, 0, :hours)
GROUP BY 1, 2
ORDER BY 1, 2
