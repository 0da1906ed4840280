-- Adds items of which some have a key or a delay; late ones wait in a stream of their own.
-- KEYS: items, counts, late, due, keys, until
-- ARGV: milliseconds for which keys are known, then for each item: body, 'k' and key or nothing, delay
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('NOGROUP no such queue')
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[6], '-inf', now, 'LIMIT', 0, 1000)) do
  redis.call('HDEL', KEYS[5], key)
  redis.call('ZREM', KEYS[6], key)
end
local added = 0
local ids = {}
for i = 2, #ARGV, 3 do
  local body, key, delay = ARGV[i], ARGV[i + 1], tonumber(ARGV[i + 2])
  local known = key ~= '' and redis.call('HGET', KEYS[5], key)
  if known and tonumber(redis.call('ZSCORE', KEYS[6], key)) <= now then
    known = false
  end
  if known then
    ids[#ids + 1] = 'known:' .. known
  else
    local id
    if delay > 0 then
      id = redis.call('XADD', KEYS[3], '*', 'b', body)
      redis.call('ZADD', KEYS[4], now + delay, id)
      id = 'late:' .. id
    else
      id = redis.call('XADD', KEYS[1], '*', 'b', body)
    end
    if key ~= '' then
      redis.call('HSET', KEYS[5], key, id)
      redis.call('ZADD', KEYS[6], now + ARGV[1], key)
    end
    ids[#ids + 1] = id
    added = added + 1
  end
end
redis.call('HINCRBY', KEYS[2], 'enqueued', added)
return ids
