-- Adds items that have no key and no delay.
-- KEYS: items, counts. ARGV: bodies
local call, items = redis.call, KEYS[1]
if call('EXISTS', items) == 0 then
  return redis.error_reply('NOGROUP no such queue')
end
local ids = {}
for i = 1, #ARGV do
  ids[i] = call('XADD', items, '*', 'b', ARGV[i])
end
call('HINCRBY', KEYS[2], 'enqueued', #ARGV)
return ids
