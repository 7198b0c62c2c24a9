-- Which quality of product fails most often?
-- The interval is Wilson's: with 95 % confidence the rate lies in it. Where two intervals do not overlap the qualities differ.
-- tables: clean
-- chart: bars type failure_percent title="Failures by quality of product (L low, M medium, H high)"
WITH counted AS (
    SELECT type, count(*) AS readings, sum(machine_failure) AS failures, avg(machine_failure) AS rate
    FROM clean
    GROUP BY type
)
SELECT
    type,
    readings,
    failures,
    100 * rate AS failure_percent,
    100 * (rate + 1.92 / readings - 1.96 * sqrt(rate * (1 - rate) / readings + 0.9604 / readings / readings)) / (1 + 3.8416 / readings) AS lower_95,
    100 * (rate + 1.92 / readings + 1.96 * sqrt(rate * (1 - rate) / readings + 0.9604 / readings / readings)) / (1 + 3.8416 / readings) AS upper_95
FROM counted
ORDER BY failure_percent DESC
