-- What kinds of fault are there, and how long do they last?
-- Readings in a row with the same kind at the same station are one fault.
-- tables: clean
-- chart: bars kind faults title="Faults by kind"
WITH steps AS (
    SELECT
        station,
        time,
        fault_kind AS kind,
        CASE WHEN fault_kind IS NOT DISTINCT FROM lag(fault_kind) OVER (PARTITION BY station ORDER BY time) THEN 0 ELSE 1 END AS begins
    FROM clean
),
episodes AS (
    SELECT *, sum(begins) OVER (PARTITION BY station ORDER BY time) AS episode
    FROM steps
),
faults AS (
    SELECT station, kind, count(*) AS readings, unix_timestamp(max(time)) - unix_timestamp(min(time)) AS seconds
    FROM episodes
    WHERE kind IS NOT NULL
    GROUP BY station, kind, episode
)
SELECT
    kind,
    count(*) AS faults,
    count(DISTINCT station) AS stations,
    sum(readings) AS readings,
    avg(readings) AS mean_readings,
    max(readings) AS longest_readings,
    avg(seconds) AS mean_seconds
FROM faults
GROUP BY kind
ORDER BY faults DESC, kind
