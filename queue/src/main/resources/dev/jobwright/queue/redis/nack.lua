-- KEYS: items, dead. ARGV: id of the entry, its delivery, idleness, deliveries at most, error
local id, count = ARGV[1], tonumber(ARGV[2])
local pending = redis.call('XPENDING', KEYS[1], 'workers', id, id, 1)[1]
if not pending or pending[2] == 'back' or pending[4] ~= count then
  return 0
end
if count < tonumber(ARGV[4]) then
  redis.call('XCLAIM', KEYS[1], 'workers', 'back', 0, id, 'IDLE', ARGV[3], 'JUSTID')
  return 1
end
local entry = redis.call('XRANGE', KEYS[1], id, id)[1]
if entry then
  local fields = entry[2]
  redis.call('XADD', KEYS[2], '*', 'b', fields[2], 'o', id, 'i', fields[4] or '', 'n', count,
      'e', ARGV[5])
end
redis.call('XACK', KEYS[1], 'workers', id)
redis.call('XDEL', KEYS[1], id)
return 1
