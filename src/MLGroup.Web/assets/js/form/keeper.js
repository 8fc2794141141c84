// Keeps the server's copy of the form as new as what is typed: when to ask, and what to do when nobody answers.
import { send } from './line.js';
import { Teller } from './teller.js';
import { Texts } from './texts.js';

const quiet = 800; // ms after the last keystroke
const longest = 4_000; // ms that typing without a pause may wait
const firstRetry = 2_000; // ms after a lost line; twice as long each time
const lastRetry = 60_000;

export class Keeper {
  #form;
  #teller;
  #texts;
  #timer;
  #running = false;
  #failures = 0;
  #since = 0; // when the oldest text that waits was typed
  #sent = 0;
  #heard = 0;

  constructor(form) {
    this.#form = form;
    this.#teller = new Teller(form);
    this.#texts = new Texts(form, this.#teller, () => this.save({ look: true }));
    if (this.#texts.restore()) this.#teller.say('We put back what you typed before. Saving…');
    this.save();
  }

  typed() {
    this.#texts.keep();
    const now = performance.now();
    this.#since ||= now;
    this.#later(Math.max(0, Math.min(quiet, this.#since + longest - now)));
  }

  /** The form goes by its button: it carries the newest marks, and the shelf keeps the text until another page is reached. */
  submitting() {
    clearTimeout(this.#timer);
    this.#texts.keep(true);
    this.#texts.settleShown();
  }

  /** @param urgent beside a request under way, because the page goes or comes; look: even where nothing was typed; retry: only what failed. */
  async save({ urgent = false, look = false, retry = false } = {}) {
    if ((retry && !this.#failures) || (this.#running && !urgent)) return;
    if (!look && !this.#texts.unstored.length) return;
    clearTimeout(this.#timer);
    this.#running = true;
    this.#since = 0;
    const number = ++this.#sent;
    const values = this.#texts.values;
    const body = new URLSearchParams(new FormData(this.#form));
    body.delete('__key'); // the button's
    // Noted before it leaves: what follows may be laid over it, whether its answer arrives or not.
    const noted = this.#texts.noteSending();
    if (!urgent) await noted;
    const { kind, told } = await send(this.#form.dataset.autosave, body);
    this.#running = false;
    if (number < this.#heard) return; // an answer to something newer was faster
    this.#heard = number;
    this.#hear(kind, told, values);
  }

  #hear(kind, told, values) {
    const failed = kind === 'lost' || kind === 'signed-out';
    this.#failures = failed ? this.#failures + 1 : 0;
    this.#teller.isSignedOut(kind === 'signed-out');
    if (kind === 'told') this.#texts.take(told, values);
    this.#texts.keep();
    if (kind === 'told') this.#teller.saved(told, this.#texts.disputed);
    else this.#teller.notSaved(kind, told);
    if (failed) this.#later(Math.min(firstRetry * 2 ** (this.#failures - 1), lastRetry));
    else if (kind === 'told' && this.#texts.unstored.length) this.#later(quiet);
  }

  #later(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), delay);
  }
}
