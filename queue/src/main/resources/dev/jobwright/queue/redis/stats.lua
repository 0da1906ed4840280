-- Returns what waits, what is leased, what was enqueued, dequeued and drained, and dead letters.
-- KEYS: items, counts, late, dead
local pending = redis.call('XPENDING', KEYS[1], 'workers')
local back = 0
for _, consumer in ipairs(pending[4] or {}) do
  if consumer[1] == 'back' then
    back = tonumber(consumer[2])
  end
end
local length = redis.call('XLEN', KEYS[1])
local counts = redis.call('HMGET', KEYS[2], 'enqueued', 'dequeued', 'drained')
return {
  length - pending[1] + back + redis.call('XLEN', KEYS[3]),
  pending[1] - back,
  tonumber(counts[1] or 0),
  tonumber(counts[2] or 0),
  tonumber(counts[3] or 0),
  redis.call('XLEN', KEYS[4])
}
