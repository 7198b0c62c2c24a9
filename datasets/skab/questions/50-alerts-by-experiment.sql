-- How many alerts are right, experiment by experiment?
-- Only experiments the model has not been trained on. An experiment lies whole in one part.
-- tables: scored
-- chart: bars experiment f1 color=part title="F1 of the alerts by experiment"
SELECT
    regexp_extract(experiment, '[^/]+$', 0) AS experiment,
    first(split) AS part,
    count(*) AS readings,
    count_if(label) AS anomalous,
    count_if(level <> 'normal') AS alerts,
    100 * count_if(label AND level <> 'normal') / nullif(count_if(level <> 'normal'), 0) AS precision_percent,
    100 * count_if(label AND level <> 'normal') / nullif(count_if(label), 0) AS recall_percent,
    2 * count_if(label AND level <> 'normal') / nullif(count_if(label) + count_if(level <> 'normal'), 0) AS f1
FROM scored
WHERE split <> 'train'
GROUP BY scored.experiment
ORDER BY f1
