// Says at the foot of the board, and to a screen reader, what was moved, by whom, or why not.

export class Teller {
  #toast;
  #line;
  #undo;

  constructor(form, undo) {
    this.#toast = form.querySelector('[data-toast]');
    this.#line = form.querySelector('[data-told]');
    this.#undo = form.querySelector('[data-toast-undo]');
    this.#undo.addEventListener('click', undo);
  }

  say(words, { undo = false, wrong = false } = {}) {
    // The button may hold the focus: it goes only where a message follows that it does not fit.
    this.#undo.hidden = !undo;
    this.#toast.classList.toggle('ml-board__toast--wrong', wrong);
    this.#toast.hidden = false;
    // Said again where the same happens twice.
    this.#line.textContent = '';
    setTimeout(() => { this.#line.textContent = words; }, 20);
  }
}
