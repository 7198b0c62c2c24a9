-- Which stations are at fault most of the time?
-- tables: clean
-- param: top int = 15 stations to show
-- chart: bars station fault_percent title="Readings at fault, by station"
SELECT
    station,
    count(*) AS readings,
    sum(fault) AS at_fault,
    100 * avg(fault) AS fault_percent,
    count(DISTINCT fault_kind) AS kinds
FROM clean
GROUP BY station
ORDER BY at_fault DESC, station
LIMIT :top
