-- Removes some of what waits. Returns how many, whether there is more, and up to where it goes.
-- KEYS: items, counts, late, due. ARGV: up to which entry it goes, or nothing for the last there is
local call, items = redis.call, KEYS[1]
if call('EXISTS', items) == 0 then
  return redis.error_reply('NOGROUP no such queue')
end
local at_a_time = 1000
local up_to = ARGV[1]
if up_to == '' then
  up_to = (call('XREVRANGE', items, '+', '-', 'COUNT', 1)[1] or {'0-0'})[1]
end
local drained = call('XLEN', KEYS[3])
call('UNLINK', KEYS[3], KEYS[4])
local group = call('XINFO', 'GROUPS', items)[1]
local last
for i = 1, #group, 2 do
  if group[i] == 'last-delivered-id' then
    last = group[i + 1]
  end
end
local function ids(entries)
  local found = {}
  for i, entry in ipairs(entries) do
    found[i] = entry[1]
  end
  return found
end
local new = ids(call('XRANGE', items, '(' .. last, up_to, 'COUNT', at_a_time))
if #new > 0 then
  drained = drained + call('XDEL', items, unpack(new))
end
local back = ids(call('XPENDING', items, 'workers', '-', '+', at_a_time, 'back'))
if #back > 0 then
  call('XACK', items, 'workers', unpack(back))
  drained = drained + call('XDEL', items, unpack(back))
end
call('HINCRBY', KEYS[2], 'drained', drained)
return {drained, (#new == at_a_time or #back == at_a_time) and 1 or 0, up_to}
