-- Acknowledges entries and removes them: by trimming the stream where nobody has an older one, which
-- frees whole nodes of it, and otherwise one by one. What nobody was given yet is left alone.
-- KEYS: items, counts. ARGV: ids of entries
local call, items = redis.call, KEYS[1]
local acked = call('XACK', items, 'workers', unpack(ARGV))
if acked == 0 then
  if call('EXISTS', items) == 0 then
    return redis.error_reply('NOGROUP no such queue')
  end
  return 0
end
call('HINCRBY', KEYS[2], 'dequeued', acked)
local group = call('XINFO', 'GROUPS', items)[1]
local last
for i = 1, #group, 2 do
  if group[i] == 'last-delivered-id' then
    last = group[i + 1]
  end
end
local oldest = call('XPENDING', items, 'workers')[2]
local removed = call('XTRIM', items, 'MINID', oldest or last)
if not oldest then
  removed = removed + call('XDEL', items, last)
end
if removed < acked then
  local function split(id)
    local ms, number = string.match(id, '(%d+)-(%d+)')
    return tonumber(ms), tonumber(number)
  end
  local last_ms, last_number = split(last)
  local given = {}
  for _, id in ipairs(ARGV) do
    local ms, number = split(id)
    if ms < last_ms or (ms == last_ms and number <= last_number) then
      given[#given + 1] = id
    end
  end
  call('XDEL', items, unpack(given))
end
return acked
