-- How many alerts does the model raise, and how many are right?
-- By part of the split: on the rows it was trained on a model is always better than on those it has not seen.
-- tables: scored
-- chart: bars part_and_type precision_percent title="Share of alerts that are right, by part and quality of product"
SELECT
    concat(split, ' ', type) AS part_and_type,
    count(*) AS readings,
    count_if(label) AS failures,
    count_if(level <> 'normal') AS alerts,
    count_if(level = 'critical') AS critical,
    100 * count_if(level <> 'normal') / count(*) AS alert_percent,
    100 * count_if(label AND level <> 'normal') / nullif(count_if(level <> 'normal'), 0) AS precision_percent,
    100 * count_if(label AND level <> 'normal') / nullif(count_if(label), 0) AS recall_percent
FROM scored
GROUP BY split, type
ORDER BY array_position(array('train', 'validation', 'test'), split), type
