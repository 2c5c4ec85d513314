import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { copyField } from '../frame/copy.js';
import { formDialog, tell } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { badge, button, facts, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';
import { connectorFields, connectorOf, permissions } from './connector-form.js';

const columns = ['Name', 'Application id', 'Permissions', 'Redirect URLs', 'State'];

/** The integrations that may call the API. */
export default class ConnectorsView extends View {
  #table = table('Connectors', columns, [], 'Loading…');

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Connectors', 'A program signs in with the id and the secret of a connector.',
        button('New connector', () => this.run(() => this.#create()), 'button-main')),
      h('section', { class: 'card' }, this.#table));
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive('world', ({ change }) => change === 'connectors' && reload());
    this.onLive('resync', reload);
    await this.#load();
  }

  async #load() {
    const { connectors } = await control.get('/connectors', { signal: this.signal });
    fillTable(this.#table, columns, connectors.map((connector) => ({
      key: connector.applicationId,
      class: connector.active ? null : 'is-quiet',
      cells: [
        h('a', { href: href(`/portal/connectors/${encodeURIComponent(connector.applicationId)}`) }, connector.name),
        copyField(connector.applicationId, `the id of ${connector.name}`),
        connector.permissions.length === permissions.length ? 'All' : `${connector.permissions.length} of ${permissions.length}`,
        connector.redirectUrls.length,
        connector.active ? badge('Active', 'good') : badge('Deactivated', 'warn'),
      ],
    })), 'No connectors. Without one no program can sign in.');
  }

  async #create() {
    const made = await formDialog({
      title: 'New connector',
      content: connectorFields(null),
      submit: 'Create',
      onsubmit: (form) => control.post('/connectors', connectorOf(form)),
    });
    if (made !== null) {
      showSecret(made);
    }
  }
}

/** The one time that the secret is shown, as the management portal has it. */
export function showSecret(connector) {
  tell(`Secret of ${connector.name}`,
    h('p', null, 'Keep the secret now: the portal does not show it again. A lost one can only be replaced.'),
    facts([
      ['Application id', copyField(connector.applicationId, 'the application id')],
      ['Secret', copyField(connector.applicationSecret, 'the secret')],
    ]));
}

customElements.define('connectors-view', ConnectorsView);
