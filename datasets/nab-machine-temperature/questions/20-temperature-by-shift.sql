-- Is any shift warmer, or less steady?
-- Shifts of eight hours from 6, 14 and 22 o'clock, normal readings only. The steadiness is the mean change from one reading to the next.
-- tables: clean
-- param: first_shift int = 6 hour at which the early shift begins
-- chart: box temperature shift title="Temperature by shift (°F)" size=560x320
WITH steps AS (
    SELECT *, abs(temperature - lag(temperature) OVER (ORDER BY timestamp)) AS step
    FROM clean
),
shifts AS (
    SELECT element_at(array('early', 'late', 'night'), cast(pmod(hour(timestamp) - :first_shift, 24) / 8 AS int) + 1) AS shift, temperature, step
    FROM steps
    WHERE anomaly = 0
)
SELECT
    shift,
    percentile AS quantile,
    element_at(approx_percentile(temperature, array(0.05, 0.25, 0.5, 0.75, 0.95), 10000), position) AS temperature,
    count(*) AS readings,
    avg(step) AS mean_step
FROM shifts
CROSS JOIN VALUES (1, '5 %'), (2, '25 %'), (3, 'median'), (4, '75 %'), (5, '95 %') AS quantiles (position, percentile)
GROUP BY shift, percentile, position
ORDER BY shift, position
