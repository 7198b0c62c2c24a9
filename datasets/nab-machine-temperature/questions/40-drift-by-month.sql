-- Has any month drifted from the rest?
-- The mean of a month's normal readings against that of all others, in standard deviations, and the share of its readings outside what 98 % of the others lie in.
-- tables: clean
-- chart: bars month difference title="Each month against the rest, in standard deviations"
WITH normal AS (
    SELECT date_format(timestamp, 'yyyy-MM') AS month, temperature FROM clean WHERE anomaly = 0
),
months AS (
    SELECT DISTINCT month FROM normal
),
rest AS (
    SELECT
        months.month,
        avg(temperature) AS mean_of_rest,
        stddev(temperature) AS deviation_of_rest,
        percentile_approx(temperature, 0.01, 10000) AS low,
        percentile_approx(temperature, 0.99, 10000) AS high
    FROM months JOIN normal ON normal.month <> months.month
    GROUP BY months.month
)
SELECT
    month,
    count(*) AS readings,
    avg(temperature) AS mean_temperature,
    first(mean_of_rest) AS mean_of_the_rest,
    (avg(temperature) - first(mean_of_rest)) / first(deviation_of_rest) AS difference,
    100 * avg(CASE WHEN temperature NOT BETWEEN low AND high THEN 1 ELSE 0 END) AS outside_percent
FROM normal JOIN rest USING (month)
GROUP BY month
ORDER BY month
