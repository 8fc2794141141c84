// Sends the form to the server and says what became of it. Which request is answered matters to the one who asks, not here.

const patience = 30_000; // ms until a silent server counts as lost
const mostKeptAlive = 60_000; // bytes that a browser sends on while a page goes away

/** @returns {Promise<{kind: 'told' | 'refused' | 'signed-out' | 'lost', told?: object}>} */
export async function send(address, body) {
  const text = body.toString();
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body: text,
      redirect: 'manual',
      keepalive: text.length < mostKeptAlive,
      signal: AbortSignal.timeout(patience),
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { kind: 'signed-out' };
    if (answer.status >= 500 || answer.status === 429) return { kind: 'lost' };
    if (!answer.headers.get('Content-Type')?.includes('json')) return { kind: 'refused', told: { problems: [] } };
    const told = await answer.json();
    return { kind: told.seen ? 'told' : 'refused', told };
  } catch {
    return { kind: 'lost' };
  }
}
