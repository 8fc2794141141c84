// Tells the server every twenty seconds that this page is open, and the reader who else has the proposal open.
import { clearSent } from './form/shelf.js';

const every = 20_000; // ms
const place = document.querySelector('[data-here]');
const form = document.querySelector('form[data-autosave]');

async function tell() {
  if (document.hidden) return;
  const body = new URLSearchParams({
    __RequestVerificationToken: document.querySelector('[name=__RequestVerificationToken]').value,
    Seen: form ? form.elements['Form.Seen'].value.split(' ').filter((mark) => mark.includes(':')).join(' ') : '',
  });
  try {
    const answer = await fetch(place.dataset.here, { method: 'POST', headers: { Accept: 'application/json', 'Ml-Background': '1' }, body, redirect: 'manual' });
    if (!answer.ok) return;
    const { others, changed } = await answer.json();
    const words = others.length ? `Also on this page: ${others.join(', ')}.` : '';
    if (place.textContent.trim() !== words) place.textContent = words;
    if (changed.length) document.dispatchEvent(new Event('textmoved'));
  } catch {
    // The line is away: the form says so where something is unsaved.
  }
}

if (place) {
  clearSent(place.dataset.here.replace(/here$/, ''), form?.dataset.autosave);
  tell();
  setInterval(tell, every);
  document.addEventListener('visibilitychange', tell);
}
