import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { toastError } from '../frame/toasts.js';
import { called } from './people-choice.js';

/** Whom a post of a public group is for. A flat group has members only, and no choice. */
export class AudiencePicker extends HTMLElement {
  #chat;
  #select;

  constructor(chat) {
    super();
    this.#chat = chat;
  }

  connectedCallback() {
    if (this.#chat.groupType !== 'ConnectGroup') {
      this.hidden = true;
      return;
    }
    this.#select ??= h('select', { 'aria-label': 'For whom', onfocus: () => this.#load() });
    if (this.#select.options.length === 0) {
      this.#fill([]);
      this.append(h('span', { class: 'hint', 'aria-hidden': 'true' }, 'To'), this.#select);
      this.#load();
    }
  }

  /** The fields of an address. A reply goes to those the replied post went to. */
  value(replied = null) {
    const named = replied?.audience?.kind === 'named' ? replied.audience.subscribers?.map((person) => person.mobileNumber) : null;
    if (named) {
      return { subscribers: named };
    }
    const chosen = this.#select?.value ?? '';
    if (chosen === '') {
      return {};
    }
    return chosen === 'all' ? { sendToAllSubscribers: true } : { subscribers: [chosen] };
  }

  async #load() {
    try {
      const { subscribers } = await control.get(`/groups/${this.#chat.groupId}`);
      this.#fill(subscribers);
    } catch (error) {
      toastError(error);
    }
  }

  #fill(subscribers) {
    const chosen = this.#select.options.length === 0 ? null : this.#select.value;
    fill(this.#select,
      this.#chat.role === 'Admin' && h('option', { value: 'all' }, 'Members and all subscribers'),
      h('option', { value: '' }, 'Members only'),
      subscribers.map((person) => h('option', { value: person.mobileNumber }, `Members and ${called(person)}`)));
    if (chosen !== null) {
      this.#select.value = chosen;
    }
  }
}

customElements.define('audience-picker', AudiencePicker);
