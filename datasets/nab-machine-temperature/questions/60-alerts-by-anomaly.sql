-- Which anomalies does the model find, how soon, and how many alerts are false?
-- tables: scored
WITH steps AS (
    SELECT *, CASE WHEN label AND NOT lag(label, 1, false) OVER (ORDER BY timestamp) THEN 1 ELSE 0 END AS begins
    FROM scored
),
windows AS (
    SELECT *, CASE WHEN label THEN sum(begins) OVER (ORDER BY timestamp) ELSE 0 END AS number
    FROM steps
)
SELECT
    CASE WHEN number = 0 THEN 'outside of all' ELSE concat('anomaly ', number) END AS window,
    min(timestamp) AS begins,
    array_join(array_sort(collect_set(split)), ', ') AS parts,
    count(*) AS readings,
    count_if(level <> 'normal') AS alerts,
    100 * count_if(level <> 'normal') / count(*) AS alert_percent,
    CASE
        WHEN number > 0 THEN (unix_timestamp(min(CASE WHEN level <> 'normal' THEN timestamp END)) - unix_timestamp(min(timestamp))) / 3600
    END AS hours_to_first_alert
FROM windows
GROUP BY number
ORDER BY number
