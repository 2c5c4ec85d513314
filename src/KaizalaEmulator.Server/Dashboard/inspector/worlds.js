import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { copyField } from '../frame/copy.js';
import { confirmed, formDialog, tell } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { badge, button, facts, field, select, textInput, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { time } from '../frame/times.js';
import { View } from '../frame/view.js';
import { currentWorld, defaultWorld, href } from '../frame/world.js';

const columns = ['Name', 'Tenant', 'Its time', 'Users', 'Connectors', 'Groups', ''];

/** The tenants of this process, each with people, groups, tokens, clock and journal of its own. */
export default class WorldsView extends View {
  #table = table('Worlds', columns, [], 'Loading…');

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Worlds', 'Each has people, groups, tokens, a clock and a journal of its own; a test can have one to itself.',
        button('New world', () => this.run(() => this.#create()), 'button-main')),
      h('section', { class: 'card' }, this.#table));
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive('world', ({ change }) => change === 'worlds' && reload());
    this.onLive(['clock', 'resync'], reload);
    await this.#load();
  }

  async #load() {
    const { worlds } = await control.get('/worlds', { world: '', signal: this.signal });
    fillTable(this.#table, columns, worlds.map((world) => ({
      key: world.name,
      cells: [
        [h('a', { href: href('/', {}, world.name) }, world.name), ' ', world.name === currentWorld() && badge('Shown', 'accent')],
        world.tenant, time(world.now), world.users, world.connectors, world.groups,
        h('div', { class: 'actions' },
          h('a', { class: 'button button-small', href: href('/inspector/worlds', {}, world.name), 'aria-label': `Show ${world.name}` }, 'Show'),
          button('Reset', () => this.run(() => this.#reset(world.name)), 'button-small', { 'aria-label': `Reset ${world.name}` }),
          world.name !== defaultWorld && button('Delete', () => this.run(() => this.#delete(world.name)), 'button-small button-danger', { 'aria-label': `Delete ${world.name}` })),
      ],
    })));
  }

  async #create() {
    const seed = h('textarea', { name: 'seed', class: 'mono-input', rows: 8, spellcheck: 'false', placeholder: '{"tenant":{"name":"…"},"users":[…]}' });
    const kind = select('kind', [['demo', 'The demo tenant'], ['empty', 'Nothing'], ['seed', 'A seed of your own']]);
    const seedField = field('Seed', seed, 'A seed document, as contracts/seed.schema.json describes it.');
    seedField.hidden = true;
    kind.addEventListener('change', () => { seedField.hidden = kind.value !== 'seed'; });
    const made = await formDialog({
      title: 'New world',
      content: [
        field('Name', textInput('name', ''), '1 to 64 letters, digits, _ and -. Left empty, one is made.'),
        field('Begins with', kind),
        seedField,
      ],
      submit: 'Create',
      onsubmit: ({ elements }) => control.post('/worlds', {
        name: elements.name.value.trim() || null,
        empty: kind.value === 'empty',
        seed: kind.value === 'seed' ? seedOf(seed.value) : null,
      }),
    });
    if (made !== null) {
      showWorld(made);
    }
  }

  #reset(name) {
    return confirmed(`Reset ${name}?`, 'It goes back to its seed: its clock, its tokens and its journal too.', 'Reset',
      () => control.post(`/worlds/${encodeURIComponent(name)}/reset`, {}));
  }

  async #delete(name) {
    const done = await confirmed(`Delete ${name}?`, 'Everything in it is gone.', 'Delete',
      () => control.delete(`/worlds/${encodeURIComponent(name)}`));
    if (done !== null && name === currentWorld()) {
      location.hash = href('/inspector/worlds', {}, defaultWorld);
    }
  }
}

function seedOf(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(`Seed: expected a JSON object. ${error.message}`);
  }
}

function showWorld(world) {
  const dialog = tell(`World ${world.name}`,
    facts([
      ['Application id', world.applicationId && copyField(world.applicationId, 'the application id')],
      ['Secret', world.applicationSecret && copyField(world.applicationSecret, 'the secret')],
      ['Refresh token', world.refreshToken && copyField(world.refreshToken, 'the refresh token')],
      ['Access token', world.accessToken && copyField(world.accessToken, 'the access token')],
    ]),
    h('p', null, h('a', { href: href('/', {}, world.name), onclick: () => dialog.close() }, `Show ${world.name}`)));
}

customElements.define('worlds-view', WorldsView);
