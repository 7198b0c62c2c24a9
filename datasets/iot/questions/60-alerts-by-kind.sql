-- Which kinds of fault does the model find, and how many alerts are false?
-- Rows the model has not been trained on. In the row without a fault what it "finds" are false alarms.
-- tables: scored
-- chart: bars kind alert_percent title="Readings with an alert, by kind of fault (validation and test rows)"
SELECT
    coalesce(fault_kind, 'no fault') AS kind,
    count(*) AS readings,
    count_if(level <> 'normal') AS alerts,
    count_if(level = 'critical') AS critical,
    100 * count_if(level <> 'normal') / count(*) AS alert_percent,
    100 * count_if(level <> 'normal') / sum(count_if(level <> 'normal')) OVER () AS percent_of_alerts,
    percentile_approx(score, 0.5) AS median_score
FROM scored
WHERE split <> 'train'
GROUP BY 1
ORDER BY alert_percent DESC, kind
