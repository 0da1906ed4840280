-- KEYS: items. ARGV: id of the entry, its delivery, visibility
local id = ARGV[1]
local pending = redis.call('XPENDING', KEYS[1], 'workers', id, id, 1)[1]
if not pending or pending[2] == 'back' or pending[4] ~= tonumber(ARGV[2]) then
  return 0
end
redis.call('XCLAIM', KEYS[1], 'workers', 'lease-' .. ARGV[3], 0, id, 'JUSTID')
return 1
