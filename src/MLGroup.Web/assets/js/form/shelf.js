// Keeps what the server has not got yet in this tab of the browser: a closed lid or a lost line loses nothing.

const prefix = 'typed:';

export class Shelf {
  #key;

  constructor(address) {
    this.#key = prefix + address;
  }

  /** @param values changed fields; @param marks what they were laid over; @param sent whether the form was sent by its button. */
  keep(values, marks, sent = false) {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ values, marks, sent }));
    } catch {
      // A full or forbidden store leaves the form itself as the only copy.
    }
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  clear() {
    try {
      sessionStorage.removeItem(this.#key);
    } catch {
      // There is none.
    }
  }
}

/** Once another page of the proposal is reached, a form that was sent by its button has arrived. */
export function clearSent(folder, current) {
  try {
    for (const key of Object.keys(sessionStorage).filter((one) => one.startsWith(prefix + folder) && one !== prefix + current))
      if (JSON.parse(sessionStorage.getItem(key)).sent) sessionStorage.removeItem(key);
  } catch {
    // There is none.
  }
}
