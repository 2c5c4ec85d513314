import { fill, h } from '../frame/dom.js';
import { keepFocus } from './keep-focus.js';

/** How many people are offered at a time; the others are found by a word of their name or number. */
const offered = 12;

/** Chooses whose phones are shown: a button for each person, pressed while their phone is. */
export class PeoplePicker extends HTMLElement {
  #choose;
  #users = [];
  #shown = [];
  #search = h('input', { type: 'search', class: 'people-search', 'aria-label': 'Find a person', placeholder: 'Find a person', oninput: () => this.#draw() });
  #list = h('div', { class: 'people-list', role: 'group', 'aria-label': 'Whose phones are shown' });
  #more = h('span', { class: 'hint', role: 'status' });

  constructor(choose) {
    super();
    this.#choose = choose;
  }

  connectedCallback() {
    this.append(this.#search, this.#list, this.#more);
  }

  show(users, shown) {
    this.#users = users;
    this.#shown = shown;
    this.#draw();
  }

  #draw() {
    const word = this.#search.value.trim().toLowerCase();
    const found = this.#users.filter((user) => this.#shown.includes(user.mobileNumber) || `${user.name} ${user.mobileNumber}`.toLowerCase().includes(word));
    found.sort((a, b) => this.#shown.includes(b.mobileNumber) - this.#shown.includes(a.mobileNumber));
    const listed = found.slice(0, Math.max(offered, this.#shown.length));
    this.#search.hidden = this.#users.length <= offered;
    keepFocus(this.#list, () => fill(this.#list, this.#users.filter((user) => listed.includes(user)).map((user) => this.#button(user))));
    fill(this.#more, found.length > listed.length && `and ${found.length - listed.length} more`);
  }

  #button({ mobileNumber, name }) {
    const isShown = this.#shown.includes(mobileNumber);
    return h('button', {
      class: 'person',
      type: 'button',
      'aria-pressed': String(isShown),
      title: mobileNumber,
      dataset: { key: mobileNumber },
      onclick: () => this.#choose(isShown ? this.#shown.filter((other) => other !== mobileNumber) : [...this.#shown, mobileNumber]),
    }, name || mobileNumber);
  }
}

customElements.define('people-picker', PeoplePicker);
