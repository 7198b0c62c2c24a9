-- Which stations fell silent, and for how long?
-- What counts as a gap is a step longer than a station's usual one by a factor.
-- tables: clean
-- param: factor double = 1.5 times the usual step that make a gap
-- param: top int = 20 stations to show
WITH steps AS (
    SELECT
        station,
        time,
        unix_micros(time) / 1e6 - unix_micros(lag(time) OVER (PARTITION BY station ORDER BY time)) / 1e6 AS step
    FROM clean
),
usual AS (
    SELECT station, percentile_approx(step, 0.5) AS usual_step FROM steps GROUP BY station
)
SELECT
    station,
    count(*) AS readings,
    min(time) AS begins,
    max(time) AS ends,
    first(usual_step) AS usual_step_seconds,
    count_if(step > :factor * usual_step) AS gaps,
    max(step) AS longest_step_seconds
FROM steps JOIN usual USING (station)
GROUP BY station
ORDER BY gaps DESC, longest_step_seconds DESC, station
LIMIT :top
