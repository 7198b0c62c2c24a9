-- Do failures come evenly, or in bursts?
-- The readings carry no time but come in order. Temperatures are in K. Heat dissipation fails where the process is hardly warmer than the air around it.
-- tables: clean
-- param: block int = 250 readings that are counted together
-- chart: line first_reading failure_percent title="Failures along the readings"
SELECT
    cast(floor((udi - 1) / :block) * :block + 1 AS int) AS first_reading,
    count(*) AS readings,
    sum(machine_failure) AS failures,
    100 * avg(machine_failure) AS failure_percent,
    sum(hdf) AS by_heat_dissipation,
    avg(air_temperature) AS air_temperature,
    avg(process_temperature - air_temperature) AS temperature_difference
FROM clean
GROUP BY 1
ORDER BY 1
