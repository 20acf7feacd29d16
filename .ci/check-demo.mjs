// Reads the line that `npm run demo -- --once` prints, and fails unless it tells of one recovered order.
import assert from "node:assert/strict";
import { text } from "node:stream/consumers";

const line = await text(process.stdin);
const { mail, restored_cart_id, order_id, recovered, seconds } = JSON.parse(line);

assert.match(mail.to, /@/);
assert.ok(mail.subject);
assert.match(mail.message_id, /^<.+@.+>$/);
assert.match(restored_cart_id, /^cart_/);
assert.match(order_id, /^order_/);
assert.equal(recovered, true);
assert.ok(seconds > 0 && seconds < 300, `the demo took ${seconds} s, which is more than five minutes`);
console.log(line.trim());
