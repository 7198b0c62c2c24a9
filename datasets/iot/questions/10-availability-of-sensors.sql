-- Which sensors fail to report?
-- Missing values by sensor, over all stations.
-- tables: clean
-- chart: bars sensor missing_percent title="Missing values by sensor"
SELECT
    sensor,
    count(*) AS readings,
    count_if(value IS NULL) AS missing,
    100 * count_if(value IS NULL) / count(*) AS missing_percent,
    count(DISTINCT CASE WHEN value IS NULL THEN station END) AS stations_with_missing
FROM (
    SELECT
        station,
        stack(
            9,
            'temperature', temperature, 'humidity', humidity, 'pressure', pressure, 'air quality', air_quality,
            'particulate matter', particulate_matter, 'noise', noise, 'illuminance', illuminance, 'wind speed', wind_speed, 'rainfall', rainfall
        ) AS (sensor, value)
    FROM clean
)
GROUP BY sensor
ORDER BY missing DESC, sensor
