-- How long after the onset comes the first alert?
-- With the false alarms before the onset, which cost trust. Experiments the model has not been trained on.
-- tables: scored
WITH onsets AS (
    SELECT experiment, min(datetime) AS onset
    FROM scored
    WHERE label
    GROUP BY experiment
)
SELECT
    regexp_extract(experiment, '[^/]+$', 0) AS experiment,
    first(split) AS part,
    first(onset) AS onset,
    count_if(datetime < onset AND level <> 'normal') AS alerts_before_onset,
    min(CASE WHEN label AND level <> 'normal' THEN unix_timestamp(datetime) - unix_timestamp(onset) END) AS seconds_to_warning,
    min(CASE WHEN label AND level = 'critical' THEN unix_timestamp(datetime) - unix_timestamp(onset) END) AS seconds_to_critical
FROM scored JOIN onsets USING (experiment)
WHERE split <> 'train'
GROUP BY scored.experiment
ORDER BY onset
