import { control } from './control.js';
import { fill, h } from './dom.js';
import { currentWorld, href, readFragment } from './world.js';

/** Chooses the world that is shown. A world that is gone stays in the list while it is named in the address. */
export class WorldPicker extends HTMLElement {
  #select = h('select', { 'aria-label': 'World', title: 'World', onchange: () => this.#choose() });
  #names = [];

  connectedCallback() {
    this.append(this.#select);
    // Worlds come and go by other hands; the list is read again when somebody is about to use it.
    this.#select.addEventListener('focus', () => this.refresh());
  }

  async refresh() {
    this.#show();
    try {
      const { worlds } = await control.get('/worlds', { world: '' });
      this.#names = worlds.map((world) => world.name);
    } catch {
      // The state beside it says that the emulator does not answer.
    }
    this.#show();
  }

  #show() {
    const current = currentWorld();
    const names = this.#names.includes(current) ? this.#names : [current, ...this.#names];
    const shown = [...this.#select.options].map((option) => option.value);
    if (shown.join('\n') !== names.join('\n')) {
      fill(this.#select, names.map((name) => h('option', { value: name }, name)));
    }
    this.#select.value = current;
  }

  #choose() {
    const { path } = readFragment();
    // What a view shows of one world is not there in another: its area is.
    location.hash = href(`/${path.split('/').slice(1, 3).join('/')}`, {}, this.#select.value);
  }
}

customElements.define('world-picker', WorldPicker);
