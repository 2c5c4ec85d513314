import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { confirmed, formDialog } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { badge, button, textInput, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { View } from '../frame/view.js';
import { currentWorld, href } from '../frame/world.js';
import { userFields, userOf } from './user-form.js';

const columns = ['Name', 'Number', 'Role', 'App', 'PIN', 'Endpoint', ''];

/** The people of the tenant. */
export default class UsersView extends View {
  #users = [];
  #endpoints = [];
  #table = table('Users', columns, [], 'Loading…');
  #search = textInput('search', '', { type: 'search', placeholder: 'Name or number', 'aria-label': 'Search users' });

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Users', 'The people of the tenant. A number that a program adds to a group becomes a user too.',
        button('Add user', () => this.run(() => this.#edit(null)), 'button-main')),
      h('section', { class: 'card stack' }, h('div', { class: 'filters' }, this.#search), this.#table));
    this.on(this.#search, 'input', () => this.#draw());
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive('world', ({ change }) => change === 'users' && reload());
    this.onLive(['member', 'group', 'relocation', 'resync'], reload);
    this.onLive('request', ({ method, status }) => method !== 'GET' && status < 400 && reload());
    const { endpoints } = await control.get(`/worlds/${encodeURIComponent(currentWorld())}`, { signal: this.signal });
    this.#endpoints = Object.keys(endpoints);
    await this.#load();
  }

  async #load() {
    this.#users = (await control.get('/users', { signal: this.signal })).users;
    this.#draw();
  }

  #draw() {
    const wanted = this.#search.value.trim().toLowerCase();
    const shown = this.#users.filter((user) => `${user.name} ${user.mobileNumber} ${user.userId}`.toLowerCase().includes(wanted));
    fillTable(this.#table, columns, shown.map((user) => this.#row(user)), this.#users.length === 0 ? 'No users.' : 'Nobody fits.');
  }

  #row(user) {
    const name = user.name || user.mobileNumber;
    return {
      key: user.userId,
      cells: [
        user.name || h('span', { class: 'soft' }, 'No name'),
        h('code', null, user.mobileNumber),
        user.role === 'tenantAdmin' ? badge('Administrator', 'accent') : 'User',
        user.provisioned ? badge('Provisioned', 'good') : badge('Not yet'),
        user.pin ?? h('span', { class: 'soft' }, 'random'),
        user.endpoint,
        h('div', { class: 'actions' },
          h('a', { class: 'button button-small', href: href('/inspector/relocation', { mobileNumber: user.mobileNumber }), 'aria-label': `Relocate ${name}` }, 'Relocate'),
          button('Edit', () => this.run(() => this.#edit(user)), 'button-small', { 'aria-label': `Edit ${name}` }),
          button('Delete', () => this.run(() => this.#delete(user, name)), 'button-small button-danger', { 'aria-label': `Delete ${name}` })),
      ],
    };
  }

  #edit(user) {
    return formDialog({
      title: user === null ? 'Add user' : `Edit ${user.name || user.mobileNumber}`,
      content: userFields(user, this.#endpoints),
      submit: user === null ? 'Add' : 'Save',
      onsubmit: (form) => (user === null
        ? control.post('/users', userOf(form))
        : control.put(`/users/${encodeURIComponent(user.userId)}`, userOf(form))),
    });
  }

  #delete(user, name) {
    return confirmed(`Delete ${name}?`, 'They leave their groups, and their tokens end. This cannot be undone.', 'Delete',
      () => control.delete(`/users/${encodeURIComponent(user.userId)}`));
  }
}

customElements.define('users-view', UsersView);
