import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { badge, textInput, viewHead } from '../frame/fields.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';

/** Deeper trees are cut: groups may hang in a ring of any size. */
const mostDepth = 12;
const mostRows = 500;

/** The groups there are, as trees. */
export default class GroupsView extends View {
  #groups = [];
  #tree = h('div', { class: 'group-tree' }, h('p', { class: 'empty' }, 'Loading…'));
  #search = textInput('search', '', { type: 'search', placeholder: 'Name or id', 'aria-label': 'Search groups' });

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Groups', 'They are made by programs and on phones; here they are all seen, whoever is in them.'),
      h('section', { class: 'card stack' }, h('div', { class: 'filters' }, this.#search), this.#tree));
    this.on(this.#search, 'input', () => this.#draw());
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive(['group', 'member', 'message', 'action', 'resync'], reload);
    this.onLive('request', ({ method, status, path }) => method !== 'GET' && status < 400 && /groups/i.test(path) && reload());
    await this.#load();
  }

  async #load() {
    this.#groups = (await control.get('/groups', { signal: this.signal })).groups;
    this.#draw();
  }

  #draw() {
    const wanted = this.#search.value.trim().toLowerCase();
    const found = this.#groups.filter((group) => `${group.name} ${group.groupId}`.toLowerCase().includes(wanted));
    if (found.length === 0) {
      fill(this.#tree, h('p', { class: 'empty' }, this.#groups.length === 0 ? 'No groups yet.' : 'No group fits.'));
      return;
    }
    const tree = wanted === ''
      ? branch(this.#groups.filter((group) => group.parentGroups.length === 0), new Map(this.#groups.map((group) => [group.groupId, group])))
      : h('ul', null, found.slice(0, mostRows).map((group) => h('li', null, line(group))));
    fill(this.#tree, tree, found.length > mostRows && h('p', { class: 'soft' }, 'There are more: search for them.'));
  }
}

function branch(groups, byId, depth = 0) {
  return h('ul', null, groups.slice(0, mostRows).map((group) => {
    const below = group.subGroups.map((id) => byId.get(id)).filter(Boolean);
    return h('li', null, line(group), below.length > 0 && depth < mostDepth && branch(below, byId, depth + 1));
  }));
}

function line(group) {
  const count = (number, name) => `${number} ${name}${number === 1 ? '' : 's'}`;
  return h('div', { class: 'group-line' },
    h('a', { href: href(`/portal/groups/${encodeURIComponent(group.groupId)}`) }, group.name || 'No name'),
    h('span', { class: 'row soft' },
      group.groupType === 'ConnectGroup' && badge('Public', 'accent'),
      group.isOrganisation && badge('Organisation'),
      [
        count(group.memberCount, 'member'),
        group.subscriberCount > 0 && count(group.subscriberCount, 'subscriber'),
        count(group.postCount, 'post'),
      ].filter(Boolean).join(' · ')));
}

customElements.define('groups-view', GroupsView);
