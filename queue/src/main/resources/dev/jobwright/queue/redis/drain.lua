-- KEYS: items, counts, late, due
if redis.call('EXISTS', KEYS[1]) == 0 then
  return redis.error_reply('NOGROUP no such queue')
end
local drained = redis.call('XLEN', KEYS[3])
redis.call('DEL', KEYS[3], KEYS[4])
local group = redis.call('XINFO', 'GROUPS', KEYS[1])[1]
local last = '0-0'
for i = 1, #group, 2 do
  if group[i] == 'last-delivered-id' then
    last = group[i + 1]
  end
end
local function remove(next)
  local entries = next()
  while #entries > 0 do
    for _, entry in ipairs(entries) do
      redis.call('XACK', KEYS[1], 'workers', entry[1])
      drained = drained + redis.call('XDEL', KEYS[1], entry[1])
    end
    entries = next()
  end
end
remove(function()
  return redis.call('XRANGE', KEYS[1], '(' .. last, '+', 'COUNT', 1000)
end)
remove(function()
  return redis.call('XPENDING', KEYS[1], 'workers', '-', '+', 1000, 'back')
end)
redis.call('HINCRBY', KEYS[2], 'drained', drained)
return drained
