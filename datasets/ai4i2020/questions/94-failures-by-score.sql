-- Does a higher score mean more failures?
-- Rows the model has not been trained on, by score. Where a score were a probability both columns would agree; classes were weighted in training, so it is not.
-- tables: scored
-- param: bins int = 10 steps from 0 to 1
-- chart: line score_to failure_percent title="Share of failures by score (validation and test rows)"
SELECT
    least(floor(score * :bins), :bins - 1) / :bins AS score_from,
    (least(floor(score * :bins), :bins - 1) + 1) / :bins AS score_to,
    count(*) AS readings,
    count_if(label) AS failures,
    100 * count_if(label) / count(*) AS failure_percent
FROM scored
WHERE split <> 'train' AND score IS NOT NULL
GROUP BY 1, 2
ORDER BY 1
