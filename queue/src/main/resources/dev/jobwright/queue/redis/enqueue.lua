-- Adds items that have no key and no delay. Returns the id of the first; those of the others follow it,
-- each with a number one higher.
-- KEYS: items, counts. ARGV: bodies
local call, items = redis.call, KEYS[1]
if call('EXISTS', items) == 0 then
  return redis.error_reply('NOGROUP no such queue')
end
local first = call('XADD', items, '*', 'b', ARGV[1])
local next = string.match(first, '%d+') .. '-*'
for i = 2, #ARGV do
  call('XADD', items, next, 'b', ARGV[i])
end
call('HINCRBY', KEYS[2], 'enqueued', #ARGV)
return first
