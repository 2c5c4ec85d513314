import { copyField } from '../frame/copy.js';
import { control } from '../frame/control.js';
import { h } from '../frame/dom.js';
import { openAreas } from '../frame/routes.js';
import { View } from '../frame/view.js';
import { currentWorld, href } from '../frame/world.js';
import { FirstMessage } from './first-message.js';

/** What a newcomer needs: what to call, and with what, a line to paste, and then its message appearing. */
export default class HomeView extends View {
  async start() {
    const [world, health] = await Promise.all([
      control.get(`/worlds/${encodeURIComponent(currentWorld())}`, { signal: this.signal }),
      control.get('/health', { signal: this.signal }),
    ]);
    this.replaceChildren(
      h('header', { class: 'home-intro' },
        h('h1', null, 'Your Kaizala is running'),
        h('p', { class: 'soft' }, `Give your program ${world.apiRoot} in place of https://api.kaiza.la. `,
          `Version ${health.version}; a stop forgets everything.`)),
      h('div', { class: 'home-columns' },
        world.curl ? new FirstMessage(world) : emptyWorld(),
        h('div', { class: 'stack' }, areas(), addresses(world), connector(world))),
      people(world));
  }
}

function emptyWorld() {
  return h('section', { class: 'card stack' },
    h('h2', null, 'This world is empty'),
    h('p', null, 'It has no connector or no person to sign in, so there is no token to begin with.'));
}

function addresses(world) {
  return h('section', { class: 'card stack' }, h('h2', null, 'Addresses'), facts([
    ['API root', world.apiRoot],
    ...Object.entries(world.endpoints),
    ['All by HTTPS', world.tls],
    ['Control plane', world.control],
  ]));
}

function connector(world) {
  return world.applicationId && h('section', { class: 'card stack' }, h('h2', null, 'Connector and tokens'), facts([
    ['Application id', world.applicationId],
    ['Secret', world.applicationSecret],
    ['Refresh token', world.refreshToken],
    ['Access token', world.accessToken],
  ]));
}

function facts(pairs) {
  return h('dl', { class: 'facts' }, pairs.filter(([, value]) => value).map(([name, value]) =>
    [h('dt', null, name), h('dd', null, copyField(value, name))]));
}

function people(world) {
  return h('div', { class: 'home-columns' },
    table('People', ['Number', 'Name', 'PIN', ''], world.users.map((user) =>
      [h('code', null, user.mobileNumber), link('/phones', user.mobileNumber, user.name || 'No name'), user.pin ?? '', user.role === 'tenantAdmin' ? badge('Administrator') : ''])),
    table('Groups', ['Name', 'Id', ''], world.groups.map((group) =>
      [link('/portal/groups', group.groupId, group.groupName), copyField(group.groupId, `the id of ${group.groupName}`), group.groupType === 'ConnectGroup' ? badge('Public') : ''])));
}

/** A name that leads to the view of what it names. */
function link(path, id, name) {
  return h('a', { href: href(`${path}/${encodeURIComponent(id)}`) }, name);
}

function badge(text) {
  return h('span', { class: 'badge' }, text);
}

/** More rows than anybody reads belong into the views that search them. */
const mostRows = 20;

function table(title, columns, rows) {
  return h('section', { class: 'card stack' },
    h('h2', null, title),
    rows.length === 0
      ? h('p', { class: 'soft' }, 'None yet.')
      : h('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': title },
        h('table', null,
          h('thead', null, h('tr', null, columns.map((name) => (name === '' ? h('td') : h('th', { scope: 'col' }, name))))),
          h('tbody', null, rows.slice(0, mostRows).map((cells) => h('tr', null, cells.map((cell) => h('td', null, cell))))))),
    rows.length > mostRows && h('p', { class: 'soft' }, `and ${rows.length - mostRows} more`));
}

function areas() {
  return h('nav', { class: 'home-areas', 'aria-label': 'Go on' }, openAreas().filter((area) => area.path !== '/').map((area) =>
    h('a', { class: 'card home-area', href: href(area.path) }, h('strong', null, area.title), h('span', { class: 'soft' }, area.summary))));
}

customElements.define('home-view', HomeView);
