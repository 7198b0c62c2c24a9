-- What is different in the readings before a failure?
-- The mean over the readings just before each failure against the mean of all others, in standard deviations: what lies far from 0 announces failures.
-- A reading that is itself a failure, or the first ones, are left out.
-- tables: clean
-- param: window int = 5 readings before a failure that are looked at
-- chart: bars measure difference title="Before failures, in standard deviations from the rest"
WITH marked AS (
    SELECT
        *,
        max(machine_failure) OVER (ORDER BY udi ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS fails_later,
        min(CASE WHEN machine_failure = 1 THEN udi END) OVER (ORDER BY udi ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) - udi AS until_failure
    FROM clean
),
measures AS (
    SELECT
        until_failure <= :window AS is_before,
        stack(
            6,
            'air temperature', air_temperature,
            'process temperature', process_temperature,
            'temperature difference', process_temperature - air_temperature,
            'rotational speed', cast(rotational_speed AS double),
            'torque', torque,
            'tool wear', cast(tool_wear AS double)
        ) AS (measure, value)
    FROM marked
    WHERE machine_failure = 0 AND fails_later = 1
)
SELECT
    measure,
    count_if(is_before) AS readings_before,
    avg(value) FILTER (WHERE is_before) AS mean_before,
    avg(value) FILTER (WHERE NOT is_before) AS mean_elsewhere,
    (avg(value) FILTER (WHERE is_before) - avg(value) FILTER (WHERE NOT is_before)) / stddev(value) AS difference
FROM measures
GROUP BY measure
ORDER BY abs(difference) DESC
