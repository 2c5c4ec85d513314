import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { confirmed, formDialog } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { badge, button, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';
import { describeEffect, describeMatch, faultFields, faultOf } from './fault-form.js';

const columns = ['Fault', 'Strikes', 'Does', 'Struck', ''];

/** Errors on request: what lies in wait for the API's calls. */
export default class FaultsView extends View {
  #table = table('Faults', columns, [], 'Loading…');

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Faults', 'They lie in wait for calls of the API. Of several that fit a call the oldest strikes, alone.',
        button('Delete all', () => this.run(() => this.#clear()), 'button-danger'),
        button('New fault', () => this.run(() => this.#add()), 'button-main')),
      h('section', { class: 'card' }, this.#table));
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive(['fault', 'resync'], reload);
    await this.#load();
  }

  async #load() {
    const { faults } = await control.get('/faults', { signal: this.signal });
    fillTable(this.#table, columns, faults.map((fault) => ({
      key: fault.id,
      class: fault.times !== undefined && fault.struck >= fault.times ? 'is-quiet' : null,
      cells: [
        fault.id,
        [describeMatch(fault.match), fault.probability < 1 && h('span', { class: 'soft' }, ` with probability ${fault.probability}`)],
        describeEffect(fault.effect),
        badge(fault.times === undefined ? String(fault.struck) : `${fault.struck} of ${fault.times}`, fault.struck > 0 ? 'warn' : ''),
        h('div', { class: 'actions' },
          h('a', { class: 'button button-small', href: href('/inspector/requests', { kind: 'fault' }), 'aria-label': `Requests struck by ${fault.id}` }, 'Requests'),
          button('Delete', () => this.run(() => control.delete(`/faults/${encodeURIComponent(fault.id)}`)), 'button-small button-danger', { 'aria-label': `Delete ${fault.id}` })),
      ],
    })), 'No faults: every call is answered as it should be.');
  }

  #add() {
    return formDialog({ title: 'New fault', content: faultFields(), submit: 'Lay in wait', onsubmit: (form) => control.post('/faults', faultOf(form)) });
  }

  #clear() {
    return confirmed('Delete all faults?', 'No call is struck any more.', 'Delete all', () => control.delete('/faults'));
  }
}

customElements.define('faults-view', FaultsView);
