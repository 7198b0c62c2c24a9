-- Which tools failed most in their lives?
-- A tool's life ends where the wear falls back. Wear is in minutes. The wear is that of the machine's tool, whatever product is made.
-- tables: clean
-- param: top int = 15 tools to show
WITH steps AS (
    SELECT *, CASE WHEN tool_wear < lag(tool_wear, 1, 0) OVER (ORDER BY udi) THEN 1 ELSE 0 END AS is_new
    FROM clean
),
lives AS (
    SELECT *, 1 + sum(is_new) OVER (ORDER BY udi) AS tool
    FROM steps
)
SELECT
    tool,
    min(udi) AS first_reading,
    count(*) AS readings,
    max(tool_wear) AS last_wear,
    sum(machine_failure) AS failures,
    min(CASE WHEN machine_failure = 1 THEN tool_wear END) AS wear_at_first_failure,
    sum(hdf) AS by_heat_dissipation
FROM lives
GROUP BY tool
ORDER BY failures DESC, tool
LIMIT :top
