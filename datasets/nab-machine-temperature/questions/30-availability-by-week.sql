-- How many readings are missing, week by week?
-- One every five minutes makes 2,016 a week; the first week and the last are not whole, so what is expected is counted from first to last reading. The clock was put back once:
-- the readings that then carried a time again were rejected as duplicates.
-- tables: clean
SELECT
    date_trunc('week', timestamp) AS week,
    count(*) AS readings,
    cast((unix_timestamp(max(timestamp)) - unix_timestamp(min(timestamp))) / 300 + 1 AS int) AS expected,
    cast((unix_timestamp(max(timestamp)) - unix_timestamp(min(timestamp))) / 300 + 1 AS int) - count(*) AS missing
FROM clean
GROUP BY 1
ORDER BY 1
