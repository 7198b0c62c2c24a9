-- Do faults come at certain hours?
-- tables: clean
-- chart: line hour fault_percent title="Readings at fault, by hour of the day"
SELECT
    hour(time) AS hour,
    count(*) AS readings,
    sum(fault) AS at_fault,
    100 * avg(fault) AS fault_percent,
    avg(temperature) AS mean_temperature,
    avg(noise) AS mean_noise
FROM clean
GROUP BY 1
ORDER BY 1
