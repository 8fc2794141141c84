// Moves cards: at once on the page, one after the other on the server, and back where the server refuses or does not answer.
import { cardBy, columnBy, columnOf, focusOn, lay, listOf, markSeen, untick } from './columns.js';
import { post } from './line.js';

const lost = 'The line is lost. Whether it was moved shows when the line is back; until then the card lies where it was.';
const signedOut = 'You are signed out, so nothing was moved. Sign in in another tab, then try again.';

export class Mover {
  #form;
  #waiting = Promise.resolve();
  #count = 0;

  /** How many moves were begun; a board that was read before a move is older than it. */
  begun = 0;
  /** Numbers of cards whose move was not answered: it may have arrived all the same. */
  unanswered = new Set();
  say = () => {};
  refresh = async () => {};

  constructor(form) {
    this.#form = form;
  }

  get isBusy() {
    return this.#count > 0;
  }

  /** @param before the card they come to lie before; none for the end of the column. */
  move(cards, column, before = null) {
    const back = cards.map((card) => [card.dataset.card, columnOf(card).dataset.column, card.nextElementSibling?.dataset.card]).reverse();
    const ids = cards.map((card) => card.dataset.card);
    lay(cards, column, before);
    untick(cards);
    focusOn(cards[0]);
    this.#after(async () => {
      const fields = this.#fields();
      for (const id of ids) fields.append('Form.Cards', `${id}:${cardBy(id)?.dataset.seen}`);
      fields.set('Form.To', column.dataset.column);
      fields.set('Form.Before', before?.dataset.card ?? '');
      const answer = await post(this.#form.dataset.move, fields);
      if (answer.kind !== 'done') this.#layBack(back);
      if (answer.kind === 'lost') for (const id of ids) this.unanswered.add(id);
      await this.#hear(answer, ids);
    });
  }

  undo() {
    const fields = this.#fields();
    // Whatever becomes of the answer, one press undoes one act.
    fields.set('__key', crypto.randomUUID().replaceAll('-', ''));
    this.#after(async () => {
      const held = document.activeElement;
      const answer = await post(this.#form.dataset.undo, fields);
      if (answer.kind === 'done') await this.refresh();
      if (document.activeElement === held) held.blur();
      await this.#hear(answer, Object.keys(answer.told?.seen ?? {}), false);
    });
  }

  async #hear({ kind, told }, ids, undo = true) {
    if (kind === 'done') {
      for (const [id, seen] of Object.entries(told.seen)) if (cardBy(id)) markSeen(cardBy(id), seen);
      this.say(told.words, { undo });
    } else {
      if (kind === 'refused') await this.refresh();
      this.say(kind === 'refused' ? told.problems.map((problem) => problem.sentence).join(' ') : kind === 'lost' ? lost : signedOut, { wrong: true });
    }
    // The answer may come late: whoever went on to something else is left there.
    const card = ids.map(cardBy).find(Boolean);
    if (card && document.activeElement === document.body) focusOn(card);
  }

  // By number: a card may have been laid anew meanwhile.
  #layBack(back) {
    for (const [id, key, nextId] of back) {
      const [card, from, next] = [cardBy(id), columnBy(key), cardBy(nextId)];
      if (card && from) lay([card], from, next?.parentElement === listOf(from) ? next : null);
    }
  }

  #fields() {
    return new URLSearchParams({ __RequestVerificationToken: this.#form.elements.__RequestVerificationToken.value });
  }

  // In the order they were made, so that a card moved twice is seen by its second move as its first left it.
  #after(act) {
    this.#count += 1;
    this.begun += 1;
    this.#waiting = this.#waiting.then(act).finally(() => { this.#count -= 1; });
  }
}
