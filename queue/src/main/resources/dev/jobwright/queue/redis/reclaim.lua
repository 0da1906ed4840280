-- Hands out what was not acknowledged in time or was given back, and lets go of what is late no longer.
-- Returns how many were let go, and the deliveries.
-- A consumer's name tells after which time of idleness its entries are due: 'lease-30000', or 'back',
-- to which entries are claimed with an idleness that falls short of ten years by their delay.
-- KEYS: items, late, due, dead. ARGV: how many at most, visibility, deliveries at most, ten years
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local late = 0
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now, 'LIMIT', 0, 1000)) do
  late = late + 1
  local entry = redis.call('XRANGE', KEYS[2], id, id)[1]
  if entry then
    redis.call('XADD', KEYS[1], '*', 'b', entry[2][2], 'i', id)
  end
  redis.call('XDEL', KEYS[2], id)
  redis.call('ZREM', KEYS[3], id)
end
local function bury(id, count)
  local entry = redis.call('XRANGE', KEYS[1], id, id)[1]
  if entry then
    local fields = entry[2]
    redis.call('XADD', KEYS[4], '*', 'b', fields[2], 'o', id, 'i', fields[4] or '', 'n', count,
        'e', 'delivery ' .. count .. ' was not acknowledged in time')
  end
  redis.call('XACK', KEYS[1], 'workers', id)
  redis.call('XDEL', KEYS[1], id)
end
local max, most = tonumber(ARGV[1]), tonumber(ARGV[3])
local me = 'lease-' .. ARGV[2]
local deliveries = {}
local patience = 1000 -- for one script, as all others wait for it
local function claim(consumer, idle)
  local room = max - #deliveries
  while room > 0 and patience > 0 do
    local due = redis.call('XPENDING', KEYS[1], 'workers', 'IDLE', idle, '-', '+',
        math.min(room, patience), consumer)
    for _, pending in ipairs(due) do
      local id, count = pending[1], pending[4]
      if count >= most then
        bury(id, count)
      else
        local entry = redis.call('XCLAIM', KEYS[1], 'workers', me, 0, id)[1]
        if entry then
          deliveries[#deliveries + 1] = {entry[1], entry[2], count + 1}
        end
      end
    end
    patience = patience - #due
    room = #due == 0 and 0 or max - #deliveries
  end
end
for _, consumer in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], 'workers')) do
  local name, pending = consumer[2], consumer[4]
  local idle = name == 'back' and ARGV[4] or string.match(name, '^lease%-(%d+)$')
  if pending == 0 and name ~= me then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], 'workers', name)
  elseif pending > 0 and idle then
    claim(name, idle)
  end
end
return {late, deliveries}
