-- How complete are the readings of each experiment?
-- The sensors are read once a second. What is missing between the first reading and the last is counted, and the longest gap.
-- tables: clean
-- chart: bars experiment available_percent title="Seconds with a reading, by experiment"
WITH steps AS (
    SELECT
        experiment,
        datetime,
        unix_timestamp(datetime) - unix_timestamp(lag(datetime) OVER (PARTITION BY experiment ORDER BY datetime)) AS step
    FROM clean
)
SELECT
    regexp_extract(experiment, '[^/]+$', 0) AS experiment,
    min(datetime) AS begins,
    unix_timestamp(max(datetime)) - unix_timestamp(min(datetime)) + 1 AS seconds,
    count(*) AS readings,
    count_if(step > 1) AS gaps,
    max(step) - 1 AS longest_gap_seconds,
    100 * count(*) / (unix_timestamp(max(datetime)) - unix_timestamp(min(datetime)) + 1) AS available_percent
FROM steps
GROUP BY steps.experiment
ORDER BY begins
