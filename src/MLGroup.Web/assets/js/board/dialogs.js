// The menu that asks where a card is to go or what else is to become of it, and the list of keys.
import { cardBy, columnBy, columnOf, focusOn, isTicked, nameOf, titleOf, withTicked } from './columns.js';

export function dialogs(mover) {
  const move = document.querySelector('[data-move-dialog]');
  const help = document.querySelector('[data-help-dialog]');
  let id; // of the card: the card itself may be laid anew while one chooses

  const choices = () => [...move.querySelectorAll('[data-to]')];

  function openMove(chosen) {
    id = chosen.dataset.card;
    const cards = withTicked(chosen);
    move.querySelector('[data-what]').textContent = cards.length > 1 ? `${cards.length} ticked proposals` : `“${titleOf(chosen)}”`;
    move.querySelector('[data-where]').textContent = cards.length > 1 ? '' : `Now in “${nameOf(columnOf(chosen))}”.`;
    move.showModal();
    choices()[0].focus();
  }

  // The same as ticking the card and pressing the button above the board.
  move.addEventListener('click', (event) => {
    const other = event.target.closest('[data-bar-of]');
    if (!other) return;
    const card = cardBy(id);
    move.close();
    if (card && !isTicked(card)) card.querySelector('[type=checkbox]').click();
    document.querySelector(`[data-bar=${other.dataset.barOf}]`).click();
  });

  move.addEventListener('click', (event) => {
    const choice = event.target.closest('[data-to]');
    if (!choice) return;
    const card = cardBy(id);
    id = null;
    move.close();
    if (card) mover.move(withTicked(card), columnBy(choice.dataset.to));
  });

  // Left without a choice: back to the card. After a choice the mover has the focus where it belongs.
  move.addEventListener('close', () => id && cardBy(id) && focusOn(cardBy(id)));

  move.addEventListener('keydown', (event) => {
    const all = choices();
    const at = all.indexOf(document.activeElement);
    const letter = event.key.toLowerCase();
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[(to + all.length) % all.length].focus();
    else if (/^[0-9]$/.test(letter) && all[letter]) all[letter].focus();
    else if (/^\p{L}$/u.test(letter)) [...all.slice(at + 1), ...all].find((choice) => choice.querySelector('span').textContent.toLowerCase().startsWith(letter))?.focus();
    else return;
    event.preventDefault();
  });

  return { openMove, openHelp: () => help.showModal() };
}
