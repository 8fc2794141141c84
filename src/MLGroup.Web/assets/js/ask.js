// Asks the server and says what became of it. What the answer means is for the one who asked.

/**
 * @param patience ms until a silent server counts as lost
 * @returns {Promise<{kind: 'done' | 'refused' | 'unread' | 'signed-out' | 'lost', told?: object}>} "unread" where the answer is no JSON
 */
export async function ask(address, patience, options) {
  try {
    const answer = await fetch(address, {
      redirect: 'manual', signal: AbortSignal.timeout(patience), ...options, headers: { Accept: 'application/json', ...options.headers },
    });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { kind: 'signed-out' };
    if (answer.status >= 500 || answer.status === 429) return { kind: 'lost' };
    if (!answer.headers.get('Content-Type')?.includes('json')) return { kind: 'unread' };
    return { kind: answer.ok ? 'done' : 'refused', told: await answer.json() };
  } catch {
    return { kind: 'lost' };
  }
}
