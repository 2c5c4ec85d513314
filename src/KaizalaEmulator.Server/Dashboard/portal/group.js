import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { copyField } from '../frame/copy.js';
import { fill, h } from '../frame/dom.js';
import { badge, facts, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';

const columns = ['Name', 'Number', 'Role', 'App', ''];

/** One group: its place in the tree, its members and subscribers. */
export default class GroupView extends View {
  #head = h('div', { class: 'stack' });
  #members = table('Members', columns, [], 'Loading…');
  #subscribers = table('Subscribers', columns, [], 'Loading…');
  #subscriberCard = h('section', { class: 'card stack', hidden: true }, h('h2', null, 'Subscribers'), this.#subscribers);

  async start() {
    this.className = 'tool-view';
    this.append(this.#head, h('section', { class: 'card stack' }, h('h2', null, 'Members'), this.#members), this.#subscriberCard);
    const reload = coalesced(() => this.run(() => this.#load()));
    const { groupId } = this.route.params;
    this.onLive(['member', 'group'], (event) => (event.groupId === groupId || event.parentId === groupId) && reload());
    this.onLive('request', ({ method, status, path }) => method !== 'GET' && status < 400 && path.includes(groupId) && reload());
    this.onLive('resync', reload);
    await this.#load();
  }

  async #load() {
    const signal = this.signal;
    const [{ group, members, subscribers }, { groups }] = await Promise.all([
      control.get(`/groups/${encodeURIComponent(this.route.params.groupId)}`, { signal }), control.get('/groups', { signal })]);
    const names = new Map(groups.map((other) => [other.groupId, other.name]));
    fill(this.#head, viewHead(
      [group.name || 'No name', ' ', group.groupType === 'ConnectGroup' && badge('Public', 'accent'), ' ', group.isOrganisation && badge('Organisation')],
      group.welcomeMessage),
    h('section', { class: 'card' }, facts([
      ['Group id', copyField(group.groupId, 'the group id')],
      ['Posts', String(group.postCount)],
      ['Above it', links(group.parentGroups, names)],
      ['Below it', links(group.subGroups, names)],
    ])));
    fillTable(this.#members, columns, members.map(row), 'Nobody is in it.');
    fillTable(this.#subscribers, columns, subscribers.map(row), 'Nobody has subscribed.');
    this.#subscriberCard.hidden = group.groupType !== 'ConnectGroup' && subscribers.length === 0;
  }
}

function links(ids, names) {
  return ids.length === 0 ? null : h('span', { class: 'row' }, ids.map((id) =>
    h('a', { href: href(`/portal/groups/${encodeURIComponent(id)}`) }, names.get(id) || id)));
}

function row(person) {
  return {
    key: person.userId,
    cells: [
      person.name || h('span', { class: 'soft' }, 'No name'),
      h('code', null, person.mobileNumber),
      person.role === 'Admin' ? badge('Admin', 'accent') : person.role,
      person.provisioned ? badge('Provisioned', 'good') : badge('Not yet'),
      h('div', { class: 'actions' },
        h('a', { href: href(`/phones/${encodeURIComponent(person.mobileNumber)}`), 'aria-label': `Phone of ${person.name || person.mobileNumber}` }, 'Phone')),
    ],
  };
}

customElements.define('group-view', GroupView);
