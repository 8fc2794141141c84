// Says under the form, politely and never twice the same, whether what was typed is saved.

export class Teller {
  #bar;
  #line;
  #signedOut;

  constructor(form) {
    this.#bar = form.querySelector('[data-savebar]');
    this.#line = form.querySelector('[data-saved]');
    this.#signedOut = form.querySelector('[data-signed-out]');
  }

  say(words, state = '') {
    this.#bar.dataset.state = state;
    if (this.#line.textContent !== words) this.#line.textContent = words;
  }

  saved(told, disputed) {
    const sentences = told.problems.filter((problem) => !(problem.field.replace(/^Form\./, '') in told.theirs)).map((problem) => problem.sentence);
    for (const label of disputed) sentences.push(`There are two texts for “${label}”: choose one.`);
    this.say(sentences.length ? ['Not all is saved.', ...sentences].join(' ') : `Saved ${told.saved}`, sentences.length ? 'wrong' : '');
    for (const place of document.querySelectorAll('[data-saved-at]')) place.textContent = `Saved ${told.saved}`;
  }

  notSaved(kind, told) {
    if (kind === 'lost') this.say('Not saved, will retry. What you typed is kept in this tab: leave it open.', 'lost');
    else if (kind === 'signed-out') this.say('Not saved. What you typed is kept in this tab: leave it open.', 'lost');
    else if (told.problems.length) this.say([...told.problems.map((problem) => problem.sentence), 'It is not saved; what you typed is kept in this tab.'].join(' '), 'wrong');
    else this.say('Not saved. Reload the page to see why; what you typed is kept in this tab.', 'wrong');
  }

  isSignedOut(signedOut) {
    this.#signedOut.hidden = !signedOut;
  }

  news(words) {
    const place = document.querySelector('[data-news]');
    if (place) place.textContent = words;
  }
}
