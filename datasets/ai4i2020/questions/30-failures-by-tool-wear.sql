-- From which wear on should a tool be changed?
-- The share of readings that fail, by the tool's minutes of use, beside the share that would still fail if tools were changed at the lower end.
-- tables: clean
-- param: bin int = 20 minutes of wear that are counted together
-- chart: bars wear_from failure_percent title="Failures by tool wear"
WITH binned AS (
    SELECT
        cast(floor(tool_wear / :bin) * :bin AS int) AS wear_from,
        count(*) AS readings,
        sum(machine_failure) AS failures
    FROM clean
    GROUP BY 1
)
SELECT
    wear_from,
    readings,
    failures,
    100 * failures / readings AS failure_percent,
    100 * sum(failures) OVER before / sum(readings) OVER before AS failure_percent_if_changed_here
FROM binned
WINDOW before AS (ORDER BY wear_from ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
ORDER BY wear_from
