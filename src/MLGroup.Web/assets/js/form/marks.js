// Marks of the texts that this form was laid over. The server compares them with what is stored and so tells apart what was changed
// here and what elsewhere. "Title:…" is what the form was laid over; "Title=…" is what it sent itself and heard no answer about.

const encoder = new TextEncoder();

async function markOf(value) {
  // Without it (plain http) a lost answer may look like another writer's change: then both texts are shown.
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest('SHA-256', encoder.encode(value.replaceAll('\r\n', '\n').normalize('NFC')));
  return [...new Uint8Array(hash, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parse(tokens) {
  const marks = new Map();
  for (const token of tokens.split(' ').filter(Boolean)) {
    const name = token.split(/[:=]/)[0];
    marks.set(name, [...(marks.get(name) ?? []), token]);
  }
  return marks;
}

export class Marks {
  #input;
  #marks;

  /** @param input the hidden field that carries them to the server. */
  constructor(input) {
    this.#input = input;
    this.#marks = parse(input.value);
  }

  get names() {
    return [...this.#marks.keys()];
  }

  of(name) {
    return this.#marks.get(name) ?? [];
  }

  set(name, tokens) {
    this.#marks.set(name, tokens);
    this.#input.value = [...this.#marks.values()].flat().join(' ');
  }

  /** Notes what is on its way: whatever follows may be laid over it. */
  async sending(values) {
    for (const [name, value] of values) {
      // A choice that stands for "nothing said" is stored as nothing.
      for (const stored of value === 'yes' || value === 'no' ? [value, ''] : [value]) {
        const mark = await markOf(stored);
        const token = `${name}=${mark}`;
        if (mark && !this.of(name).includes(token)) this.set(name, [...this.of(name), token]);
      }
    }
  }

  /** Whether a text with the first of <tokens> is the one this form was laid over, or its own. */
  static knows(known, [token]) {
    return known.includes(token) || known.includes(token?.replace(':', '='));
  }

  static parse = parse;
}
