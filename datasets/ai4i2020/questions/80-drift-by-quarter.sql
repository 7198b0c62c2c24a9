-- Has any quarter of the readings drifted from the rest?
-- The mean of each quarter against the mean of the other three, in standard deviations. A model trained on one part meets the others as strangers where this is large.
-- tables: clean
-- chart: bars of_quarter difference title="Each quarter of the readings against the rest, in standard deviations"
WITH numbered AS (
    SELECT concat('quarter ', ntile(4) OVER (ORDER BY udi)) AS quarter, * FROM clean
),
measures AS (
    SELECT
        quarter,
        stack(
            4,
            'air temperature', air_temperature,
            'process temperature', process_temperature,
            'torque', torque,
            'tool wear', cast(tool_wear AS double)
        ) AS (measure, value)
    FROM numbered
),
totals AS (
    SELECT measure, sum(value) AS total, count(value) AS readings, stddev(value) AS deviation FROM measures GROUP BY measure
)
SELECT
    concat(measure, ', ', quarter) AS of_quarter,
    avg(value) AS mean,
    (first(total) - sum(value)) / (first(readings) - count(value)) AS mean_of_rest,
    (avg(value) - (first(total) - sum(value)) / (first(readings) - count(value))) / first(deviation) AS difference
FROM measures JOIN totals USING (measure)
GROUP BY quarter, measure
ORDER BY quarter, measure
