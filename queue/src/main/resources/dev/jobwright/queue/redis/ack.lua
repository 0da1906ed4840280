-- KEYS: items, counts. ARGV: ids of entries
local acked = redis.call('XACK', KEYS[1], 'workers', unpack(ARGV))
if acked > 0 then
  redis.call('XDEL', KEYS[1], unpack(ARGV))
  redis.call('HINCRBY', KEYS[2], 'dequeued', acked)
elseif redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('NOGROUP no such queue')
end
return acked
