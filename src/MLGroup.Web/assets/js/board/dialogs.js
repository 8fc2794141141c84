// The menu that asks where a card is to go, and the list of keys.
import { columnBy, columnOf, focusOn, titleOf, withTicked } from './columns.js';

export function dialogs(mover) {
  const move = document.querySelector('[data-move-dialog]');
  const help = document.querySelector('[data-help-dialog]');
  let card;

  const choices = () => [...move.querySelectorAll('[data-to]')];

  function openMove(chosen) {
    card = chosen;
    const cards = withTicked(card);
    move.querySelector('[data-what]').textContent = cards.length > 1 ? `${cards.length} ticked proposals` : `“${titleOf(card)}”`;
    for (const choice of choices()) choice.toggleAttribute('aria-current', cards.length === 1 && choice.dataset.to === columnOf(card).dataset.column);
    move.showModal();
    choices()[0].focus();
  }

  move.addEventListener('click', (event) => {
    const choice = event.target.closest('[data-to]');
    if (!choice) return;
    move.close();
    mover.move(withTicked(card), columnBy(choice.dataset.to));
  });

  move.addEventListener('close', () => card.isConnected && focusOn(card));

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
