-- What do the products of each quality fail by?
-- A failure may have several kinds, and a random failure is not labelled as a failure of the machine; the sum is not that of all failures.
-- tables: clean
-- chart: bars kind failures color=type title="Failures by kind and quality of product"
SELECT
    kind,
    type,
    sum(failed) AS failures,
    1000 * avg(failed) AS per_1000_readings
FROM (
    SELECT
        type,
        stack(5, 'tool wear', twf, 'heat dissipation', hdf, 'power', pwf, 'overstrain', osf, 'random', rnf) AS (kind, failed)
    FROM clean
)
GROUP BY kind, type
ORDER BY kind, type
