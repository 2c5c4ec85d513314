import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { copyField } from '../frame/copy.js';
import { confirmed } from '../frame/dialogs.js';
import { fill, h } from '../frame/dom.js';
import { badge, button, facts, viewHead } from '../frame/fields.js';
import { toast } from '../frame/toasts.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';
import { connectorFields, connectorOf } from './connector-form.js';
import { showSecret } from './connectors.js';

const secretLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** One connector: what it may do, its secret, its end. */
export default class ConnectorView extends View {
  #connector;
  #isEdited = false;

  async start() {
    this.className = 'tool-view';
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive('world', ({ change }) => change === 'connectors' && reload());
    this.onLive('resync', reload);
    await this.#load();
  }

  get #path() {
    return `/connectors/${encodeURIComponent(this.route.params.applicationId)}`;
  }

  async #load() {
    const { connectors } = await control.get('/connectors', { signal: this.signal });
    const id = this.route.params.applicationId.toLowerCase();
    this.#connector = connectors.find((connector) => connector.applicationId.toLowerCase() === id);
    if (this.#connector === undefined) {
      fill(this, viewHead('No such connector', 'It was deleted, or it belongs to another world.',
        h('a', { class: 'button', href: href('/portal/connectors') }, 'All connectors')));
      return;
    }
    // What somebody is typing outlives a change by other hands.
    if (!this.#isEdited) {
      this.#draw(this.#connector);
    }
  }

  #draw(connector) {
    const form = h('form', { class: 'card stack', oninput: () => { this.#isEdited = true; } },
      h('h2', null, 'Settings'), connectorFields(connector),
      h('div', { class: 'row' }, h('button', { class: 'button button-main' }, 'Save')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.run(() => this.#save(connectorOf(form), 'Saved.'));
    });
    fill(this,
      viewHead([connector.name, ' ', connector.active ? badge('Active', 'good') : badge('Deactivated', 'warn')], null,
        h('a', { class: 'button', href: href('/portal/tokens', { applicationId: connector.applicationId }) }, 'Tokens'),
        h('a', { class: 'button', href: href('/inspector/usage', { applicationId: connector.applicationId }) }, 'What it uses')),
      h('section', { class: 'card stack' },
        facts([
          ['Application id', copyField(connector.applicationId, 'the application id')],
          ['Secret', h('span', { class: 'row' }, 'Shown once, when it was made',
            button('Replace it', () => this.run(() => this.#replaceSecret()), 'button-small'))],
        ]),
        h('div', { class: 'row' },
          button(connector.active ? 'Deactivate' : 'Activate',
            () => this.run(() => this.#save({ active: !connector.active }, connector.active ? 'Deactivated: it gets no new grants, its tokens go on working.' : 'Activated.'))),
          button('Delete', () => this.run(() => this.#delete()), 'button-danger'))),
      form);
  }

  async #save(change, said) {
    await control.put(this.#path, change);
    this.#isEdited = false;
    toast(said, 'good');
    await this.#load();
  }

  async #replaceSecret() {
    const made = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => secretLetters[byte % secretLetters.length]).join('');
    const connector = await confirmed('Replace the secret?', 'Programs that use the old one get no new access tokens.', 'Replace',
      () => control.put(this.#path, { applicationSecret: made }));
    if (connector !== null) {
      showSecret(connector);
    }
  }

  async #delete() {
    const { name } = this.#connector;
    const done = await confirmed(`Delete ${name}?`, 'Its tokens end with it. This cannot be undone.', 'Delete',
      () => control.delete(this.#path));
    if (done !== null) {
      location.hash = href('/portal/connectors');
    }
  }
}

customElements.define('connector-view', ConnectorView);
