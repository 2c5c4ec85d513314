import { control } from '../frame/control.js';
import { h } from '../frame/dom.js';
import { checkbox, field, textInput, viewHead } from '../frame/fields.js';
import { toast } from '../frame/toasts.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';

/** The published limits on calls. */
export default class ThrottleView extends View {
  #enabled = checkbox('enabled', 'Enforce the limits: a call beyond them is answered 429');
  #perConnector = textInput('perConnector', '', { type: 'number', min: 1 });
  #perTenant = textInput('perTenant', '', { type: 'number', min: 1 });

  async start() {
    this.className = 'tool-view';
    const form = h('form', { class: 'card stack', novalidate: true },
      this.#enabled,
      h('div', { class: 'pair' },
        field('Calls a minute of each connector', this.#perConnector, 'Published: 100.'),
        field('Calls a minute of the tenant', this.#perTenant, 'Published: 300.')),
      h('div', null, h('button', { class: 'button button-main' }, 'Save')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.run(() => this.#save());
    });
    this.append(
      viewHead('Throttle', 'The minute begins with the first call of a window, by the world’s clock.',
        h('a', { class: 'button', href: href('/inspector/requests', { text: '429' }) }, 'Throttled requests')),
      form);
    this.onLive('world', ({ change }) => change === 'throttle' && this.#load());
    this.onLive('resync', () => this.#load());
    await this.#load();
  }

  async #load() {
    const throttle = await control.get('/throttle', { signal: this.signal });
    this.#enabled.firstElementChild.checked = throttle.enabled;
    this.#perConnector.value = throttle.perConnector;
    this.#perTenant.value = throttle.perTenant;
  }

  async #save() {
    const { enabled } = await control.put('/throttle', {
      enabled: this.#enabled.firstElementChild.checked,
      perConnector: Number(this.#perConnector.value),
      perTenant: Number(this.#perTenant.value),
    });
    toast(enabled ? 'The limits are enforced.' : 'The limits are off.', 'good');
  }
}

customElements.define('throttle-view', ThrottleView);
