-- Adds items that have no key and no delay.
-- KEYS: items, counts. ARGV: bodies
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('NOGROUP no such queue')
end
local ids = {}
for i = 1, #ARGV do
  ids[i] = redis.call('XADD', KEYS[1], '*', 'b', ARGV[i])
end
redis.call('HINCRBY', KEYS[2], 'enqueued', #ARGV)
return ids
