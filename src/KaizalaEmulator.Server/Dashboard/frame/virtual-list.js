import { h } from './dom.js';
import { RowLayout } from './row-layout.js';

/** How much is drawn beyond what is visible, in pixels to either side. */
const overscan = 300;

/**
 * A scrolling list that keeps in the document only what is visible, whatever the number and the heights of its rows. Rows keep
 * their place on screen when rows above them come, go or grow; at its end (`stick: 'end'`) or its start the list stays there.
 *
 *   const list = new VirtualList({ label: 'Messages', key: (item) => item.id, render: (item) => h('p', null, item.text) });
 *   list.items = items;
 *
 * `render` is called again when the object under a key is another one. `estimate` is a row's height in pixels before it was drawn.
 * With `rowKeys` the arrow keys go from row to row.
 */
export class VirtualList extends HTMLElement {
  #options;
  #canvas = h('div', { class: 'virtual-canvas', role: 'list' });
  #layout;
  #items = [];
  #rows = new Map();
  #isAtEdge = true;
  #width = 0;
  #height = 0;
  #observer = new ResizeObserver((entries) => this.#resized(entries));

  constructor({ label, key, render, estimate = 48, stick = 'start', rowKeys = false }) {
    super();
    this.#options = { label, key, render, stick, rowKeys };
    this.#layout = new RowLayout(estimate);
  }

  connectedCallback() {
    this.tabIndex = 0;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', this.#options.label);
    this.append(this.#canvas);
    this.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.addEventListener('keydown', (event) => this.#pressed(event));
    this.#observer.observe(this);
    this.#update(() => {});
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  get items() {
    return this.#items;
  }

  set items(items) {
    this.#update(() => {
      this.#items = items;
      this.#layout.setKeys(items.map(this.#options.key));
    });
  }

  /** Adds rows at the end, without looking at those before. */
  add(...added) {
    this.#update(() => {
      this.#items = this.#items.concat(added);
      this.#layout.addKeys(added.map(this.#options.key));
    });
  }

  scrollToKey(key) {
    const index = this.#layout.indexOf(key);
    if (index >= 0) {
      this.#isAtEdge = false;
      this.scrollTop = this.#layout.top(index);
      this.#draw();
    }
  }

  scrollToEnd() {
    this.scrollTop = this.scrollHeight;
    this.#draw();
    this.scrollTop = this.scrollHeight;
  }

  /** Changes what is known of the rows, and keeps what is on screen where it is. */
  #update(change) {
    const anchor = this.#anchor();
    change();
    if (!this.isConnected) {
      return;
    }
    this.#canvas.style.height = `${this.#layout.height}px`;
    this.#restore(anchor);
    this.#draw();
  }

  #anchor() {
    const index = this.#layout.at(this.scrollTop);
    return index < this.#layout.count ? { key: this.#layout.key(index), below: this.scrollTop - this.#layout.top(index) } : null;
  }

  #restore(anchor) {
    const wanted = this.#isAtEdge ? this.#edge() : this.#placeOf(anchor);
    if (wanted !== null && Math.abs(wanted - this.scrollTop) >= 1) {
      this.scrollTop = wanted;
    }
  }

  #edge() {
    return this.#options.stick === 'end' ? Math.max(0, this.#layout.height - this.clientHeight) : 0;
  }

  #placeOf(anchor) {
    const index = anchor === null ? -1 : this.#layout.indexOf(anchor.key);
    return index < 0 ? null : this.#layout.top(index) + anchor.below;
  }

  /** Draws, measures what is new, and draws again where that has moved something. */
  #draw() {
    for (let pass = 0; pass < 4; pass++) {
      const fresh = this.#place();
      const heights = fresh.map((row) => [row.key, row.element.offsetHeight]);
      if (!this.#measured(heights)) {
        return;
      }
    }
  }

  #measured(heights) {
    const anchor = this.#anchor();
    const isAtEnd = this.scrollTop > 0 && this.scrollTop + this.clientHeight >= this.#layout.height - 1;
    if (!this.#layout.setHeights(heights)) {
      return false;
    }
    this.#canvas.style.height = `${this.#layout.height}px`;
    if (isAtEnd) {
      // Whoever has gone to the end sees the end, though its rows turn out higher than was estimated.
      this.scrollTop = this.#layout.height;
    } else {
      this.#restore(anchor);
    }
    return true;
  }

  #place() {
    const first = Math.max(0, this.#layout.at(this.scrollTop - overscan));
    const last = Math.min(this.#items.length - 1, this.#layout.at(this.scrollTop + this.clientHeight + overscan));
    const wanted = this.#wanted(first, last);
    for (const [key, row] of this.#rows) {
      if (!wanted.has(key)) {
        this.#observer.unobserve(row.element);
        row.element.remove();
        this.#rows.delete(key);
      }
    }
    const fresh = [];
    let next = this.#canvas.firstElementChild;
    for (const [key, index] of wanted) {
      const row = this.#row(key, index, fresh);
      row.element.style.transform = `translateY(${this.#layout.top(index)}px)`;
      row.element.setAttribute('aria-posinset', index + 1);
      row.element.setAttribute('aria-setsize', this.#items.length);
      if (row.element === next) {
        next = next.nextElementSibling;
      } else {
        this.#canvas.insertBefore(row.element, next);
      }
    }
    return fresh;
  }

  /** The keys to draw and their indexes, in order: what is visible, and the row that has the focus, wherever it is. */
  #wanted(first, last) {
    const indexes = [];
    for (let index = first; index <= last; index++) {
      indexes.push(index);
    }
    for (const [key, row] of this.#rows) {
      const index = row.element.contains(document.activeElement) ? this.#layout.indexOf(key) : -1;
      if (index >= 0 && (index < first || index > last)) {
        indexes.push(index);
      }
    }
    indexes.sort((a, b) => a - b);
    return new Map(indexes.map((index) => [this.#layout.key(index), index]));
  }

  #row(key, index, fresh) {
    const item = this.#items[index];
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = { key, item: undefined, element: h('div', { class: 'virtual-row', role: 'listitem' }) };
      row.element.rowKey = key;
      this.#rows.set(key, row);
      this.#observer.observe(row.element);
    }
    if (row.item !== item) {
      row.item = item;
      row.element.replaceChildren(this.#options.render(item, index));
      fresh.push(row);
    }
    return row;
  }

  #scrolled() {
    // A list that has just become lower or higher has not been scrolled away from its edge by anybody.
    if (this.clientHeight === this.#height) {
      const end = this.scrollHeight - this.clientHeight;
      this.#isAtEdge = this.#options.stick === 'end' ? this.scrollTop >= end - 8 : this.scrollTop < 8;
    }
    this.#draw();
  }

  #resized(entries) {
    this.#height = this.clientHeight;
    if (this.clientWidth !== this.#width) {
      this.#width = this.clientWidth;
      this.#update(() => this.#measureAgain());
    }
    const rows = entries.filter((entry) => entry.target !== this).map((entry) => entry.target);
    const heights = rows.filter((row) => row.isConnected).map((row) => [row.rowKey, row.offsetHeight]);
    if (this.#measured(heights) || rows.length < entries.length) {
      this.#update(() => {});
    }
  }

  /** At another width every row may have another height; those out of sight count with the estimate again. */
  #measureAgain() {
    this.#layout.forgetHeights();
    this.#layout.setHeights([...this.#rows].map(([key, row]) => [key, row.element.offsetHeight]));
  }

  #pressed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target.closest?.('.virtual-row');
    if (!this.#options.rowKeys || step === undefined || row === null || event.target.matches('input, textarea, select')) {
      return;
    }
    const index = this.#layout.indexOf(row.rowKey) + step;
    if (index >= 0 && index < this.#items.length) {
      event.preventDefault();
      this.#focus(index);
    }
  }

  #focus(index) {
    const top = this.#layout.top(index);
    const bottom = this.#layout.top(index + 1);
    if (top < this.scrollTop) {
      this.scrollTop = top;
    } else if (bottom > this.scrollTop + this.clientHeight) {
      this.scrollTop = bottom - this.clientHeight;
    }
    this.#draw();
    this.#rows.get(this.#layout.key(index))?.element.querySelector('a, button, [tabindex]')?.focus({ preventScroll: true });
  }
}

customElements.define('virtual-list', VirtualList);
