// Saves the proposal form while one types. Without this module the buttons do the same.
import { watchKinds } from './form/kinds.js';
import { Keeper } from './form/keeper.js';
import { Shelf } from './form/shelf.js';

const form = document.querySelector('form[data-autosave]');
const late = document.querySelector('[data-too-late]');

function start() {
  // What is typed is kept by us: a browser that fills old texts into a newer page would put them over those of another writer.
  form.autocomplete = 'off';
  watchKinds(form);
  const keeper = new Keeper(form);
  form.addEventListener('input', () => keeper.typed());
  form.addEventListener('focusout', () => keeper.save());
  form.addEventListener('submit', () => keeper.submitting());
  addEventListener('pagehide', () => keeper.save({ urgent: true }));
  addEventListener('pageshow', (shown) => shown.persisted && keeper.save({ urgent: true, look: true }));
  addEventListener('online', () => keeper.save({ retry: true }));
  addEventListener('focus', () => keeper.save({ retry: true }));
  document.addEventListener('visibilitychange', () => keeper.save(document.hidden ? { urgent: true } : { retry: true }));
  document.addEventListener('textmoved', () => keeper.save({ look: true }));
}

// The call closed while something was not stored yet: it stays readable.
function showLate() {
  const kept = new Shelf(late.dataset.tooLate).read();
  if (!kept) return;
  const title = document.createElement('h2');
  title.className = 'govuk-heading-m';
  title.textContent = 'Typed here, and not stored';
  late.append(title);
  for (const value of Object.values(kept.values).filter(Boolean)) {
    const text = document.createElement('p');
    text.className = 'govuk-inset-text ml-kept';
    text.dir = 'auto';
    text.textContent = value;
    late.append(text);
  }
}

if (form) start();
else if (late) showLate();
