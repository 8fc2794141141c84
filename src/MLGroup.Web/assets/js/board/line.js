// Asks the server, and says what became of it.

const patience = 15_000; // ms until a silent server counts as lost

async function ask(address, options) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(patience), ...options });
  if (answer.type === 'opaqueredirect' || answer.status === 401) return { kind: 'signed-out' };
  if (answer.status >= 500 || answer.status === 429) return { kind: 'lost' };
  const told = await answer.json();
  return { kind: answer.ok ? 'done' : 'refused', told };
}

/** @returns {Promise<{kind: 'done' | 'refused' | 'signed-out' | 'lost', told?: object}>} */
export const post = (address, fields) => ask(address, { method: 'POST', body: fields }).catch(() => ({ kind: 'lost' }));

// Asked by the clock and not by a person: such requests keep no session alive.
const background = { 'Ml-Background': '1' };

export const get = (address) => ask(address, { cache: 'no-store', headers: { Accept: 'application/json', ...background } }).catch(() => ({ kind: 'lost' }));

/** A page as a document. This way of asking parses HTML without handing a text to the page, which Trusted Types would refuse. */
export const page = (address) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  for (const [name, value] of Object.entries(background)) request.setRequestHeader(name, value);
  request.timeout = patience;
  request.onload = () => (request.status === 200 && request.response?.querySelector('[data-board]') ? resolve(request.response) : reject(new Error('no board')));
  request.onerror = request.ontimeout = () => reject(new Error('lost'));
  request.send();
});
