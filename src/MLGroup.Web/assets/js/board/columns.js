// The board as it stands in the page: which card lies where, and laying one elsewhere.

export const columns = () => [...document.querySelectorAll('[data-column]')];
export const columnOf = (card) => card.closest('[data-column]');
export const columnBy = (key) => columns().find((column) => column.dataset.column === key);
export const listOf = (column) => column.querySelector('[data-cards]');
export const cardsIn = (column) => [...listOf(column).children];
export const cardBy = (id) => document.getElementById(`card-${id}`);
export const titleOf = (card) => card.querySelector('a').textContent;
export const nameOf = (column) => column.querySelector('h2').textContent;
export const isTicked = (card) => card.querySelector('[type=checkbox]').checked;
export const ticked = () => columns().flatMap(cardsIn).filter(isTicked);

/** All that move when this card does: the ticked ones where it is one of them. */
export const withTicked = (card) => (isTicked(card) ? ticked() : [card]);

export function untick(cards) {
  for (const card of cards) card.querySelector('[type=checkbox]').checked = false;
  document.dispatchEvent(new Event('ticked'));
}

/** The focus stays where it is: whoever types on while the server answers types on the same card. @param before the card they come to lie before; none for the end. */
export function lay(cards, column, before) {
  const held = document.activeElement;
  for (const card of cards) listOf(column).insertBefore(card, before);
  if (document.activeElement !== held) held.focus({ preventScroll: true });
}

/** What the server must have seen of the card for its next move. */
export function markSeen(card, seen) {
  card.dataset.seen = seen;
  const box = card.querySelector('[type=checkbox]');
  if (box) box.value = `${card.dataset.card}:${seen}`;
}

export function focusOn(card) {
  card.querySelector('a').focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
