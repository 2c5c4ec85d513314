import { CallError } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { View } from '../frame/view.js';
import { VirtualList } from '../frame/virtual-list.js';
import { href } from '../frame/world.js';
import { Lines } from './lines.js';

/**
 * A view of a ledger: filters, the lines that fit, and one of them whole beside or, where there is no room, in place of them.
 * The filters stand in the address. What differs is in the methods below.
 */
export class LedgerView extends View {
  lines = new Lines((page) => this.loadPage(page), (change) => this.#changed(change));
  filters = [];
  #list;
  #count = h('p', { class: 'soft ledger-count', role: 'status' });
  #detail = h('section', { class: 'card ledger-detail', 'aria-label': 'Details', tabindex: '-1' });
  #shown = null;

  /** `title`, `path` of the view, `label` of the list, `estimate` of a line's height, `empty` for the reader of an empty one. */
  get texts() {
    throw new TypeError('not given');
  }

  async loadPage() {
    throw new TypeError('not given');
  }

  /** Whether a line fits the filters. */
  fits() {
    return true;
  }

  renderLine() {
    throw new TypeError('not given');
  }

  /** The whole of what a line stands for. */
  async renderDetail() {
    throw new TypeError('not given');
  }

  head() {
    return [];
  }

  async start() {
    this.className = 'ledger-view';
    this.#list = new VirtualList({
      label: this.texts.label,
      key: (line) => line.id,
      render: (line) => this.#line(line),
      estimate: this.texts.estimate,
      stick: 'end',
      rowKeys: true,
    });
    this.append(h('div', { class: 'ledger-lines' }, this.head(), h('div', { class: 'filters' }, this.filters), this.#count, this.#list), this.#detail);
    this.#readFilters();
    for (const filter of this.filters) {
      this.on(filter, 'input', () => this.#filtered());
    }
    this.onLive('resync', () => this.lines.load());
    await Promise.all([this.lines.load(), this.#showDetail()]);
  }

  update() {
    this.#readFilters();
    this.#draw();
    this.run(() => this.#showDetail());
  }

  get chosenId() {
    return Number(this.route.params.id) || null;
  }

  /** Draws what is shown whole again, as after a change of it. */
  refreshDetail() {
    return this.run(() => this.#showDetail());
  }

  #readFilters() {
    for (const filter of this.filters) {
      const value = this.route.query.get(filter.name) ?? '';
      if (filter.value !== value) {
        filter.value = value;
      }
    }
  }

  /** The address follows without a step in the history for each letter. */
  #filtered() {
    history.replaceState(null, '', this.linkTo(this.chosenId));
    this.#draw();
  }

  linkTo(id) {
    const query = Object.fromEntries(this.filters.map((filter) => [filter.name, filter.value]));
    return href(id === null ? this.texts.path : `${this.texts.path}/${id}`, query);
  }

  #changed({ added }) {
    if (this.#list === undefined) {
      return;
    }
    if (added === undefined) {
      this.#draw();
    } else {
      this.#list.add(...added.filter((line) => this.fits(line)));
      this.#showCount();
    }
  }

  #draw() {
    this.#list.items = this.lines.all.filter((line) => this.fits(line));
    this.#showCount();
  }

  #showCount() {
    const shown = this.#list.items.length;
    const all = this.lines.all.length;
    fill(this.#count, all === 0 ? this.texts.empty : shown === all ? `${all}` : `${shown} of ${all}`);
  }

  #line(line) {
    const link = h('a', {
      class: 'ledger-line', href: this.linkTo(line.id), dataset: { id: line.id }, 'aria-current': line.id === this.chosenId ? 'true' : null,
    }, this.renderLine(line));
    // The filters may have moved on since the line was drawn.
    link.addEventListener('click', () => { link.href = this.linkTo(line.id); });
    return link;
  }

  async #showDetail() {
    const id = this.chosenId;
    this.classList.toggle('has-detail', id !== null);
    this.#mark(id);
    if (id === null) {
      this.querySelector(`.ledger-line[data-id="${this.#shown}"]`)?.focus({ preventScroll: true });
      this.#shown = null;
      fill(this.#detail, h('p', { class: 'empty' }, this.texts.choose));
      return;
    }
    const isOther = this.#shown !== id;
    const content = await this.#detailOf(id);
    if (this.chosenId !== id) {
      return;
    }
    this.#shown = id;
    fill(this.#detail, h('a', { class: 'ledger-back button button-small', href: this.linkTo(null) }, '← All'), content);
    if (isOther) {
      this.#detail.scrollTop = 0;
      // Where there is room for one of them only, the line that had the focus is gone.
      if (this.#list.offsetParent === null) {
        this.#detail.focus({ preventScroll: true });
      }
    }
  }

  /** What has left the ledger is said to have. */
  async #detailOf(id) {
    try {
      return await this.renderDetail(id);
    } catch (error) {
      if (error instanceof CallError) {
        return h('p', { class: 'empty' }, error.message);
      }
      throw error;
    }
  }

  #mark(id) {
    for (const link of this.querySelectorAll('.ledger-line[aria-current]')) {
      link.removeAttribute('aria-current');
    }
    this.querySelector(`.ledger-line[data-id="${id}"]`)?.setAttribute('aria-current', 'true');
  }
}
