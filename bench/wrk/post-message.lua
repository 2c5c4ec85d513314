-- The call that does the most: the token is found, the body read, the world changed, the call journaled.
wrk.method = "POST"
wrk.headers["accessToken"] = "kaizala-demo-access"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"message":"The van leaves the depot at seven."}'

local folder = debug.getinfo(1, "S").source:match("^@(.*/)") or "./"
dofile(folder .. "summary.lua")
