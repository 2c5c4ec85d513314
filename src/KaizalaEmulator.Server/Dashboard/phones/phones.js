import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { toast } from '../frame/toasts.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';
import { Handset } from './handset.js';
import { PeoplePicker } from './people-picker.js';
import { home, phonesPath } from './place.js';

/** How many phones are shown at most: each holds a conversation. */
const most = 6;

/** The phones of the people that the address names, side by side. */
export default class PhonesView extends View {
  #users = [];
  #handsets = new Map();
  #picker = new PeoplePicker((numbers) => this.#show(numbers));
  #row = h('div', { class: 'phones-row' });

  async start() {
    const { users } = await control.get('/users', { signal: this.signal });
    this.#users = users;
    this.append(
      h('header', { class: 'phones-head' }, h('h1', null, 'Phones'), this.#picker),
      this.#row);
    this.onLive('resync', () => this.#loadUsers());
    this.#follow();
  }

  update() {
    if (this.firstElementChild !== null) {
      this.#follow();
    }
    return true;
  }

  async #loadUsers() {
    this.#users = (await control.get('/users', { signal: this.signal })).users;
    this.#picker.show(this.#users, [...this.#handsets.keys()]);
  }

  /** Makes the phones that the address names, leaves those it names still, and moves each to its place. */
  #follow() {
    const { numbers = '', places = home } = this.route.params;
    const asked = [...new Set(numbers.split(',').filter(Boolean))];
    const known = asked.filter((number) => this.#users.some((user) => user.mobileNumber === number));
    if (known.length < asked.length) {
      toast(`There is nobody of the number ${asked.filter((number) => !known.includes(number)).join(', ')} in this world.`, 'error');
    }
    const texts = places.split(',');
    const shown = known.slice(0, most);
    this.#keep(shown);
    for (const number of shown) {
      this.#handsets.get(number).go((texts.length > 1 ? texts[asked.indexOf(number)] : texts[0]) || home);
    }
    this.#picker.show(this.#users, shown);
    if (shown.length === 0) {
      fill(this.#row, h('div', { class: 'empty' },
        h('p', null, 'Choose whose phone to see above, or several to see them side by side.')));
    }
  }

  #keep(numbers) {
    this.#row.querySelector(':scope > .empty')?.remove();
    for (const [number, handset] of this.#handsets) {
      if (!numbers.includes(number)) {
        handset.remove();
        this.#handsets.delete(number);
      }
    }
    for (const number of numbers) {
      if (!this.#handsets.has(number)) {
        const user = this.#users.find((candidate) => candidate.mobileNumber === number);
        const handset = new Handset(user, (place) => this.#moved(number, place), () => this.#show([...this.#handsets.keys()].filter((other) => other !== number)));
        this.#handsets.set(number, handset);
        this.#row.append(handset);
      }
    }
  }

  /** Somebody has put a phone beside the others, or away. */
  #show(numbers) {
    if (numbers.length > most) {
      toast(`At most ${most} phones are shown side by side. Put one away first.`, 'error');
      return;
    }
    const places = numbers.map((number) => this.#handsets.get(number)?.place ?? home);
    location.hash = href(phonesPath(numbers, places));
  }

  /** A phone has gone somewhere: the address follows. */
  #moved(number, place) {
    const numbers = [...this.#handsets.keys()];
    const places = numbers.map((other) => (other === number ? place : this.#handsets.get(other).place));
    history.pushState(null, '', href(phonesPath(numbers, places)));
  }
}

customElements.define('phones-view', PhonesView);
