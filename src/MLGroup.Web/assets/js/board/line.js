// Between the board and the server.
import { ask } from '../ask.js';

const patience = 15_000; // ms until a silent server counts as lost

// Asked by the clock and not by a person: such requests keep no session alive.
const background = { 'Ml-Background': '1' };

const read = ({ kind, told }) => ({ kind: kind === 'unread' ? 'lost' : kind, told });

/** @returns {Promise<{kind: 'done' | 'refused' | 'signed-out' | 'lost', told?: object}>} */
export const post = async (address, fields) => read(await ask(address, patience, { method: 'POST', body: fields }));

export const get = async (address) => read(await ask(address, patience, { cache: 'no-store', headers: background }));

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
