// Keeps the board as the server has it: asks every second whether something moved, and if so reads the page again and lays the
// cards as they lie there. A card that is the same stays the same element, with its tick, its focus and its place on the screen.
import { cardBy, cardsIn, columnBy, columnOf, columns, isTicked, listOf, nameOf, titleOf } from './columns.js';
import { get, page } from './line.js';

const every = 1_000; // ms
const mostTold = 2;

export class Follower {
  #form;
  #mark;
  #looking = false;
  #isAway = false;

  say = () => {};
  isBusy = () => false;
  age = () => 0;
  unanswered = new Set();

  constructor(form) {
    this.#form = form;
    this.#mark = form.dataset.board;
    setInterval(() => this.#look(), every);
    document.addEventListener('visibilitychange', () => this.#look());
    addEventListener('pageshow', (event) => event.persisted && this.#look());
  }

  /** Reads the board again. */
  async refresh(told = () => {}) {
    const age = this.age();
    const read = await page(this.#form.dataset.page).catch(() => null);
    // What was moved meanwhile is newer than what was read.
    if (!read || age !== this.age()) return;
    told(this.#adopt(read));
    this.#mark = read.querySelector('[data-board]').dataset.board;
    document.dispatchEvent(new Event('ticked'));
  }

  async #look() {
    if (document.hidden || this.#looking || this.isBusy()) return;
    this.#looking = true;
    const { kind, told } = await get(this.#form.dataset.mark);
    if (kind === 'done' && told.mark !== this.#mark && !this.isBusy()) await this.refresh((moved) => this.#tell(moved));
    if (this.#isAway !== (kind !== 'done')) {
      this.#isAway = kind !== 'done';
      this.say(!this.#isAway ? 'The line is back.'
        : kind === 'signed-out' ? 'You are signed out. Sign in in another tab to see and move on.'
          : 'The line is lost. What others move is not seen until it is back.', { wrong: this.#isAway });
    }
    this.#looking = false;
  }

  #tell(moved) {
    if (moved.length > mostTold) this.say(`${moved.length} proposals were moved.`);
    else if (moved.length) this.say(moved.map((card) => `“${titleOf(card)}” was moved to “${nameOf(columnOf(card))}”${this.unanswered.has(card.dataset.card) ? '' : ' by somebody else'}.`).join(' '));
    this.unanswered.clear();
  }

  // Answers the cards that lie in another column now.
  #adopt(read) {
    const focused = document.activeElement?.closest('[data-card]')?.dataset.card;
    const control = focused && [...cardBy(focused).querySelectorAll('a, input, button')].indexOf(document.activeElement);
    const before = new Map(columns().flatMap((column) => cardsIn(column).map((card) => [card.dataset.card, column.dataset.column])));
    const cards = new Map(columns().flatMap(cardsIn).map((card) => [card.dataset.card, card]));
    const board = this.#form.querySelector('[data-columns]');
    const fresh = [...read.querySelectorAll('[data-column]')];
    const isOrdered = fresh.length === columns().length && fresh.every((column, at) => column.dataset.column === columns()[at].dataset.column);
    for (const column of fresh) {
      const mine = columnBy(column.dataset.column) ?? document.adoptNode(column.cloneNode(true));
      if (!isOrdered && column.dataset.column) board.append(mine);
      adopt(mine.querySelector('[data-synced]'), column.querySelector('[data-synced]'));
      layAs(listOf(mine), [...listOf(column).children], cards);
    }
    while (board.children.length >= fresh.length) board.firstElementChild.remove();
    for (const place of document.querySelectorAll('[data-synced]:not([data-synced=head])'))
      adopt(place, read.querySelector(`[data-synced=${place.dataset.synced}]`));
    if (focused && cardBy(focused)) [...cardBy(focused).querySelectorAll('a, input, button')][control]?.focus({ preventScroll: true });
    document.dispatchEvent(new Event('laid'));
    return columns().flatMap((column) => cardsIn(column).filter((card) => before.has(card.dataset.card) && before.get(card.dataset.card) !== column.dataset.column));
  }
}

// The new content of a place, unless it is the same. Whoever is about to choose a column there stays at it.
function adopt(place, fresh) {
  if (!fresh || place.innerHTML === fresh.innerHTML) return;
  const chosen = place.contains(document.activeElement) ? document.activeElement.dataset.to : undefined;
  place.replaceChildren(...document.adoptNode(fresh.cloneNode(true)).childNodes);
  if (chosen !== undefined) (place.querySelector(`[data-to="${chosen}"]`) ?? place.querySelector('[data-to]')).focus();
}

function layAs(list, fresh, cards) {
  fresh.forEach((card, at) => {
    const mine = cards.get(card.dataset.card);
    let laid = mine;
    if (!mine || mine.innerHTML !== card.innerHTML || mine.dataset.seen !== card.dataset.seen) {
      laid = document.adoptNode(card.cloneNode(true));
      if (mine && mine.querySelector('[type=checkbox]')) laid.querySelector('[type=checkbox]').checked = isTicked(mine);
      mine?.remove();
    }
    if (list.children[at] !== laid) list.insertBefore(laid, list.children[at] ?? null);
  });
  while (list.children.length > fresh.length) list.lastElementChild.remove();
}
