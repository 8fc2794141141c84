// The texts of the form, field by field: what the server has, what it would not take, and what another writer changed too.
import { clearConflict, showConflict } from './conflict.js';
import { focus, isFocused, isText, labelOf, put, read, readFirst, words } from './fields.js';
import { Marks } from './marks.js';
import { Shelf } from './shelf.js';

export class Texts {
  #form;
  #marks;
  #shelf;
  #teller;
  #save;
  #stored = new Map(); // by field: what the server has
  #refused = new Map(); // by field: what it would not take
  #disputed = new Map(); // by field: the other text
  #shown = new Map(); // by field: the marks of another text that the page itself showed
  #decided = new Set(); // fields about which the writer chose after the last request had left

  /** @param save is called when the writer has chosen between two texts. */
  constructor(form, teller, save) {
    [this.#form, this.#teller, this.#save] = [form, teller, save];
    this.#marks = new Marks(form.elements['Form.Seen']);
    this.#shelf = new Shelf(form.dataset.autosave);
    for (const name of this.#marks.names) this.#stored.set(name, readFirst(form, name));
    this.#takeRefusals();
  }

  // The page answers a press of a button that could not store everything. A disputed field is laid over nothing that the server knows,
  // so whatever else is saved meanwhile, it refuses this one until the writer has chosen.
  #takeRefusals() {
    for (const name of this.#form.dataset.unstored.split(' ').filter(Boolean)) this.#stored.set(name, undefined);
    for (const [name, other] of Object.entries(JSON.parse(this.#form.dataset.theirs))) {
      this.#shown.set(name, this.#marks.of(name));
      this.#marks.set(name, [`${name}:`]);
      this.#dispute(name, { ...other, by: other.by ?? 'Another window' }, this.#shown.get(name));
    }
    for (const block of this.#form.querySelectorAll('[data-theirs-shown]')) block.remove();
  }

  /** By its button the form says: this is my text, and I have seen the other one. */
  settleShown() {
    for (const [name, mark] of this.#shown) this.#marks.set(name, mark);
  }

  get values() {
    return new Map(this.#marks.names.map((name) => [name, read(this.#form, name)]));
  }

  /** Fields whose text should still go to the server. */
  get unstored() {
    return this.#marks.names.filter((name) => {
      const value = read(this.#form, name);
      return value !== this.#stored.get(name) && value !== this.#refused.get(name) && !this.#disputed.has(name);
    });
  }

  /** Labels of the fields that have two texts. */
  get disputed() {
    return [...this.#disputed.keys()].map((name) => labelOf(this.#form, name));
  }

  noteSending() {
    this.#decided.clear();
    return this.#marks.sending(this.unstored.map((name) => [name, read(this.#form, name)]));
  }

  /** @param values what was sent; meanwhile more may be typed. */
  take(told, values) {
    const seen = Marks.parse(told.seen);
    const refused = new Set(told.problems.map((problem) => problem.field.replace(/^Form\./, '')));
    for (const [name, value] of values) {
      const mark = seen.get(name);
      if (!mark || this.#decided.has(name)) continue;
      if (name in told.theirs) this.#dispute(name, { ...told.theirs[name], by: told.by ?? 'Another window' }, mark);
      else if (name in told.moved) this.#follow(name, value, told.moved[name], mark, told.by);
      else if (refused.has(name)) this.#refuse(name, value, told.visible[name]);
      else {
        this.#stored.set(name, value);
        this.#refused.delete(name);
        this.#settle(name, mark);
      }
    }
  }

  /** Puts what the server has not got yet on the shelf. */
  keep(sent = false) {
    const changed = this.#marks.names.filter((name) => read(this.#form, name) !== this.#stored.get(name));
    if (!changed.length) return this.#shelf.clear();
    const each = (of) => Object.fromEntries(changed.map((name) => [name, of(name)]));
    return this.#shelf.keep(each((name) => read(this.#form, name)), each((name) => this.#marks.of(name)), sent);
  }

  /** Takes it from there again. Where the stored text moved on since, both are shown and nothing is laid over anything. */
  restore() {
    const kept = this.#shelf.read();
    for (const [name, value] of Object.entries(kept?.values ?? {})) {
      const [shown, stored, tokens] = [read(this.#form, name), this.#stored.get(name), this.#marks.of(name)];
      if (!tokens.length || shown === value) continue;
      if (shown === stored) put(this.#form, name, value);
      else if (isText(this.#form, name)) put(this.#form, name, `${value} ${shown}`); // typed before this script came: it follows
      if (Marks.knows(kept.marks[name], tokens)) continue;
      this.#marks.set(name, kept.marks[name]);
      this.#dispute(name, { value: stored, words: words(this.#form, name, stored), by: 'Somebody' }, tokens);
    }
    this.keep();
    return this.unstored.length > 0;
  }

  // Another writer changed what nobody touched here. Under somebody's cursor it stays, and becomes a choice once they type.
  #follow(name, value, other, mark, by) {
    if (read(this.#form, name) !== value || isFocused(this.#form, name)) return;
    this.#stored.set(name, other);
    this.#marks.set(name, mark);
    put(this.#form, name, other);
    this.#teller.news(`${by ?? 'Another window'} changed “${labelOf(this.#form, name)}”. You see the new text.`);
  }

  #dispute(name, other, mark) {
    if (this.#disputed.get(name) === other.value) return;
    this.#disputed.set(name, other.value);
    showConflict(this.#form, name, labelOf(this.#form, name), other, {
      keep: () => this.#choose(name, read(this.#form, name), other.value, mark),
      take: () => this.#choose(name, other.value, other.value, mark),
    });
  }

  #choose(name, chosen, stored, mark) {
    // While it is still disputed nobody saves it: the block that goes takes the focus along, which saves the form.
    if (read(this.#form, name) !== chosen) put(this.#form, name, chosen);
    this.#stored.set(name, stored);
    this.#decided.add(name);
    this.#settle(name, mark);
    focus(this.#form, name);
    this.#save();
  }

  // Hidden characters that the server refuses are shown, where one can see and remove them.
  #refuse(name, value, visible) {
    this.#refused.set(name, value);
    if (visible === undefined || visible === value || read(this.#form, name) !== value) return;
    this.#refused.set(name, visible);
    put(this.#form, name, visible);
  }

  #settle(name, mark) {
    this.#marks.set(name, mark);
    this.#shown.delete(name);
    if (this.#disputed.delete(name)) clearConflict(this.#form, name);
  }
}
