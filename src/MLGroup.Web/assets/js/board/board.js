// The grouping board. Everything on it can be done without this, by ticks and buttons; this makes it quick.
import { cardBy, focusOn, ticked } from './columns.js';
import { Dragging } from './dragging.js';
import { dialogs } from './dialogs.js';
import { Follower } from './follower.js';
import { listen } from './keys.js';
import { Mover } from './mover.js';
import { Teller } from './teller.js';

const form = document.querySelector('[data-board]');

function begin() {
  const mover = new Mover(form);
  const follower = new Follower(form);
  const teller = new Teller(form, () => mover.undo());
  const say = (words, how) => teller.say(words, how);
  follower.say = say;
  if (!document.querySelector('[data-move-dialog]')) return; // presented: it only follows

  const dragging = new Dragging(mover);
  const { openMove, openHelp } = dialogs(mover);
  Object.assign(mover, { say, refresh: () => follower.refresh() });
  Object.assign(follower, { isBusy: () => mover.isBusy || dragging.isUnderWay, age: () => mover.begun, unanswered: mover.unanswered });

  const chosen = form.querySelector('[data-chosen]');
  const none = chosen.textContent;
  const count = () => {
    const number = ticked().length;
    chosen.textContent = number === 0 ? none : number === 1 ? '1 card is ticked.' : `${number} cards are ticked.`;
  };
  const toggle = (card) => card.querySelector('[type=checkbox]').click();

  keepOpen(document.querySelector('[data-kept-open]'));
  document.addEventListener('ticked', count);
  form.addEventListener('change', count);
  form.addEventListener('click', (event) => {
    if (event.target.closest('[data-move-card]')) openMove(event.target.closest('[data-card]'));
    else if (event.target.closest('[data-help]')) openHelp();
    else if (event.target.closest('[data-undo-button]')) mover.undo();
    else return;
    event.preventDefault();
  });
  listen(form, { mover, say, openMove, openHelp, toggle });
  count();
  // The browser goes to the address's place first, and would take the focus away.
  if (document.readyState === 'complete') comeBack(say);
  else addEventListener('load', () => comeBack(say));
}

// From merging or splitting: at the card, with what happened and the way back.
function comeBack(say) {
  const card = cardBy(location.hash.replace('#card-', ''));
  const notice = document.querySelector('.govuk-notification-banner__content')?.textContent.trim();
  if (!card || !notice) return;
  focusOn(card);
  say(notice, { undo: true });
}

// Whoever closed the map and the matrix to see more cards finds them closed the next time. On a phone the cards come first.
function keepOpen(details) {
  const key = 'board-overview';
  const isNarrow = matchMedia('(max-width: 40em)').matches;
  try {
    details.open = (localStorage.getItem(key) ?? (isNarrow ? 'closed' : 'open')) === 'open';
    details.addEventListener('toggle', () => localStorage.setItem(key, details.open ? 'open' : 'closed'));
  } catch {
    // A browser that keeps nothing shows them open.
  }
}

if (form) begin();
