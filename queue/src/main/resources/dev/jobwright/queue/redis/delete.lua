-- KEYS: queues, and all keys of the queue. ARGV: name
local removed = redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('UNLINK', unpack(KEYS, 2))
return removed
