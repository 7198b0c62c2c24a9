-- Do the sensors drift from experiment to experiment?
-- Normal readings only, in the order the experiments were made. The engine cools down all day long: a model that takes its temperature for a sign learns the time of day.
-- tables: clean
-- chart: line begins temperature title="Temperature of the engine in normal readings, by experiment (°C)"
SELECT
    min(datetime) AS begins,
    regexp_extract(experiment, '[^/]+$', 0) AS experiment,
    count(*) AS readings,
    avg(temperature) AS temperature,
    avg(thermocouple) AS thermocouple,
    avg(current) AS current,
    avg(pressure) AS pressure,
    avg(volume_flow_rate) AS volume_flow_rate
FROM clean
WHERE anomaly = 0 AND experiment LIKE '%valve1%'
GROUP BY clean.experiment
ORDER BY begins
