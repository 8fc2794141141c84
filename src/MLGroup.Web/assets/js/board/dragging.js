// Dragging, by mouse, pen or finger, with SortableJS. What is dropped goes the same way as what is moved by keys.
import { columnOf, withTicked } from './columns.js';

export class Dragging {
  isUnderWay = false;
  #mover;

  constructor(mover) {
    this.#mover = mover;
    this.attach();
    document.addEventListener('laid', () => this.attach());
  }

  attach() {
    for (const list of document.querySelectorAll('[data-cards]')) {
      if (window.Sortable.get(list)) continue;
      window.Sortable.create(list, {
        group: 'board',
        sort: columnOf(list).dataset.column !== '',
        animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
        delay: 200, // ms a finger rests before it drags and no longer scrolls
        delayOnTouchOnly: true,
        ghostClass: 'ml-board__card--dragged',
        onStart: () => { this.isUnderWay = true; },
        onEnd: (event) => this.#drop(event),
      });
    }
  }

  #drop({ item, from, to, oldIndex, newIndex }) {
    this.isUnderWay = false;
    if (from === to && oldIndex === newIndex) return;
    const before = item.nextElementSibling;
    // Back first: the mover lays it, and knows from where.
    from.insertBefore(item, from.children[oldIndex + (from === to && oldIndex > newIndex ? 1 : 0)] ?? null);
    const cards = withTicked(item);
    this.#mover.move(cards, columnOf(to), cards.includes(before) ? null : before);
  }
}
