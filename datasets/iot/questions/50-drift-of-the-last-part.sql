-- Have the sensors drifted since the beginning?
-- The last share of the time against what came before, readings without a fault, in standard deviations.
-- tables: clean
-- param: share double = 0.25 of the time that is compared with the time before
-- chart: bars sensor difference title="The last part of the time against the rest, in standard deviations"
WITH borders AS (
    SELECT timestamp_micros(cast(unix_micros(min(time)) + (1 - :share) * (unix_micros(max(time)) - unix_micros(min(time))) AS bigint)) AS border
    FROM clean
),
measures AS (
    SELECT
        time >= border AS is_last,
        stack(
            9,
            'temperature', temperature, 'humidity', humidity, 'pressure', pressure, 'air quality', air_quality,
            'particulate matter', particulate_matter, 'noise', noise, 'illuminance', illuminance, 'wind speed', wind_speed, 'rainfall', rainfall
        ) AS (sensor, value)
    FROM clean CROSS JOIN borders
    WHERE fault = 0
)
SELECT
    sensor,
    avg(value) FILTER (WHERE NOT is_last) AS mean_before,
    avg(value) FILTER (WHERE is_last) AS mean_last,
    (avg(value) FILTER (WHERE is_last) - avg(value) FILTER (WHERE NOT is_last)) / stddev(value) AS difference
FROM measures
GROUP BY sensor
ORDER BY abs(difference) DESC
