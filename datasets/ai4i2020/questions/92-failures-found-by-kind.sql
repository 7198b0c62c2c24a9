-- Which kinds of failure does the model find, and which does it miss?
-- Only rows it has not been trained on.
-- tables: scored
-- chart: bars kind found_percent title="Failures found, by kind (validation and test rows)"
SELECT
    kind,
    count(*) AS failures,
    count_if(level <> 'normal') AS found,
    count_if(level = 'critical') AS found_as_critical,
    100 * count_if(level <> 'normal') / count(*) AS found_percent,
    percentile(score, 0.5) AS median_score
FROM (
    SELECT
        level,
        score,
        stack(6, 'tool wear', twf, 'heat dissipation', hdf, 'power', pwf, 'overstrain', osf, 'random', rnf,
            'none named', CASE WHEN twf + hdf + pwf + osf + rnf = 0 THEN 1 ELSE 0 END) AS (kind, failed)
    FROM scored
    WHERE label AND split <> 'train'
)
WHERE failed = 1
GROUP BY kind
ORDER BY found_percent DESC, kind
