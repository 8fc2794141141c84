// Sends the form to the server and says what became of it. Which request is answered matters to the one who asks, not here.
import { ask } from '../ask.js';

const patience = 30_000; // ms until a silent server counts as lost
const mostKeptAlive = 60_000; // bytes that a browser sends on while a page goes away

/** @returns {Promise<{kind: 'told' | 'refused' | 'signed-out' | 'lost', told?: object}>} */
export async function send(address, body) {
  const text = body.toString();
  const { kind, told } = await ask(address, patience, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: text,
    keepalive: text.length < mostKeptAlive,
  });
  if (kind === 'unread') return { kind: 'refused', told: { problems: [] } };
  return told ? { kind: told.seen ? 'told' : 'refused', told } : { kind };
}
