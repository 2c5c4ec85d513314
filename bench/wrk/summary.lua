-- One line for the script that started wrk: how many answers in how many microseconds, and what went wrong.
function done(summary)
  local e = summary.errors
  print(string.format("SUMMARY %d %d %d",
    summary.requests, summary.duration, e.connect + e.read + e.write + e.status + e.timeout))
end
