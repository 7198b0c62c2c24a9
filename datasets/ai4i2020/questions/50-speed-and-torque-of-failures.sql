-- Where do the failures lie in speed and torque?
-- All failures, and a share of the readings without one for comparison.
-- tables: clean
-- param: every int = 10 of so many normal readings one is shown
-- chart: scatter rotational_speed torque color=outcome title="Speed and torque of failures and of normal readings" size=720x420
SELECT
    udi,
    type,
    rotational_speed,
    torque,
    CASE
        WHEN machine_failure = 0 THEN 'normal'
        WHEN hdf = 1 THEN 'heat dissipation'
        WHEN pwf = 1 THEN 'power'
        WHEN osf = 1 THEN 'overstrain'
        WHEN twf = 1 THEN 'tool wear'
        ELSE 'unknown'
    END AS outcome
FROM clean
WHERE machine_failure = 1 OR udi % :every = 0
ORDER BY udi
