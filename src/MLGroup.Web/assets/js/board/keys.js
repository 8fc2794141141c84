// What the keys do while a card has the focus; u and ? anywhere on the board. Never while somebody types or chooses in a field.
import { cardsIn, columnOf, columns, focusOn, withTicked } from './columns.js';

export function listen(form, { mover, say, openMove, openHelp, toggle }) {
  const step = (card, by) => {
    const all = columns();
    const to = all[all.indexOf(columnOf(card)) + by];
    if (to) mover.move(withTicked(card), to);
    else say(by < 0 ? 'This is the first column.' : 'This is the last column.');
  };

  const shift = (card, by) => {
    const all = cardsIn(columnOf(card));
    const at = all.indexOf(card);
    if (columnOf(card).dataset.column === '') say('What is not grouped lies by number.');
    else if (!all[at + by]) say(by < 0 ? 'It is at the top.' : 'It is at the end.');
    else mover.move([card], columnOf(card), by < 0 ? all[at - 1] : all[at + 2] ?? null);
  };

  const go = (card, down, across) => {
    const all = columns();
    const at = cardsIn(columnOf(card)).indexOf(card);
    let column = all.indexOf(columnOf(card));
    do column += across; while (across && all[column] && !cardsIn(all[column]).length);
    const cards = all[column] ? cardsIn(all[column]) : [];
    const to = cards[Math.min(at + down, cards.length - (across ? 1 : 0))];
    if (to) focusOn(to);
  };

  const next = () => {
    const card = cardsIn(columns()[0])[0];
    if (card) focusOn(card);
    else say('Everything is grouped.');
  };

  const keys = {
    m: openMove, x: toggle, n: () => next(),
    '[': (card) => step(card, -1), ']': (card) => step(card, 1),
    ArrowUp: (card) => go(card, -1, 0), ArrowDown: (card) => go(card, 1, 0),
    ArrowLeft: (card) => go(card, 0, -1), ArrowRight: (card) => go(card, 0, 1),
  };

  form.addEventListener('keydown', (event) => {
    if (event.isComposing || event.target.matches('select, textarea, input:not([type=checkbox])')) return;
    const card = event.target.closest('[data-card]');
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    let act;
    if (event.altKey && !event.ctrlKey && card && (key === 'ArrowUp' || key === 'ArrowDown')) act = () => shift(card, key === 'ArrowUp' ? -1 : 1);
    // Where [ and ] are typed with AltGr, which says control and alt.
    else if ((isPlain || event.getModifierState('AltGraph')) && card && keys[key]) act = () => keys[key](card);
    else if (isPlain && key === 'u') act = () => mover.undo();
    else if (isPlain && key === '?') act = openHelp;
    if (!act) return;
    event.preventDefault();
    act();
  });
}
