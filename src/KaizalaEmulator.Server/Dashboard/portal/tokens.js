import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { copyField } from '../frame/copy.js';
import { confirmed } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { badge, button, select, setOptions, textInput, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { time } from '../frame/times.js';
import { View } from '../frame/view.js';
import { generateToken } from './new-token.js';

const columns = ['Token', 'Use', 'For', 'Connector', 'Expires', ''];

/** API calls after which there may be other tokens. */
const issuing = /accesstoken|loginwith|token$/i;

/** The tokens there are, and new ones. */
export default class TokensView extends View {
  #people = new Map();
  #connectors = new Map();
  #groups = new Map();
  #tokens = [];
  #now = Date.now();
  #table = table('Tokens', columns, [], 'Loading…');
  #search = textInput('search', '', { type: 'search', placeholder: 'Person, number, group or token', 'aria-label': 'Search tokens' });
  #connector = select('connector', [['', 'All connectors']], '', { 'aria-label': 'Connector' });
  #use = select('use', [['', 'Access and refresh'], ['access', 'Access'], ['refresh', 'Refresh']], '', { 'aria-label': 'Use' });

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Tokens', 'As “Generate token” made them, and as programs have got them by signing in.',
        button('Generate token', () => this.run(() => generateToken(this.#connector.value)), 'button-main')),
      h('section', { class: 'card stack' }, h('div', { class: 'filters' }, this.#search, this.#connector, this.#use), this.#table));
    for (const filter of [this.#search, this.#connector, this.#use]) {
      this.on(filter, 'input', () => this.#draw());
    }
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive('world', ({ change }) => ['tokens', 'connectors', 'users'].includes(change) && reload());
    this.onLive('request', ({ path, status }) => status < 400 && issuing.test(path) && reload());
    this.onLive(['clock', 'resync'], reload);
    await this.#load();
  }

  async #load() {
    const signal = this.signal;
    const [{ tokens }, { connectors }, { users }, { groups }, { now }] = await Promise.all([
      control.get('/tokens', { signal }), control.get('/connectors', { signal }), control.get('/users', { signal }),
      control.get('/groups', { signal }), control.get('/clock', { signal }),
    ]);
    this.#tokens = tokens.reverse();
    this.#now = Date.parse(now);
    this.#people = new Map(users.map((user) => [user.mobileNumber, user.name]));
    this.#connectors = new Map(connectors.map((connector) => [connector.applicationId, connector.name]));
    this.#groups = new Map(groups.map((group) => [group.groupId, group.name]));
    setOptions(this.#connector, [['', 'All connectors'], ...this.#connectors], this.#connector.value || this.route.query.get('applicationId') || '');
    this.#draw();
  }

  #draw() {
    const wanted = this.#search.value.trim().toLowerCase();
    const shown = this.#tokens.filter((token) =>
      (this.#connector.value === '' || token.applicationId === this.#connector.value)
      && (this.#use.value === '' || token.use === this.#use.value)
      && [token.token, token.mobileNumber, this.#people.get(token.mobileNumber), this.#groups.get(token.groupId)]
        .some((text) => text?.toLowerCase().includes(wanted)));
    fillTable(this.#table, columns, shown.map((token) => this.#row(token)), this.#tokens.length === 0 ? 'No tokens.' : 'No token fits.');
  }

  #row(token) {
    const state = token.revoked ? 'Revoked' : Date.parse(token.expiresAt) <= this.#now ? 'Expired' : null;
    const who = this.#people.get(token.mobileNumber) || token.mobileNumber;
    const what = `the ${token.use} token of ${who}`;
    return {
      key: token.token,
      class: state && 'is-quiet',
      cells: [
        copyField(token.token, what),
        badge(token.use, token.use === 'refresh' ? 'accent' : ''),
        h('span', { class: 'token-for' }, who, ' ', token.kind !== 'user' && badge(token.kind === 'tenant' ? 'Tenant' : this.#groups.get(token.groupId) ?? 'Group')),
        this.#connectors.get(token.applicationId) ?? token.applicationId,
        state === null ? time(token.expiresAt) : badge(state, 'warn'),
        state === null && h('div', { class: 'actions' },
          button('Expire', () => this.run(() => control.post('/tokens/expire', { token: token.token })), 'button-small', { 'aria-label': `Expire ${what}` }),
          button('Revoke', () => this.run(() => this.#revoke(token, what)), 'button-small button-danger', { 'aria-label': `Revoke ${what}` })),
      ],
    };
  }

  #revoke(token, what) {
    return confirmed('Revoke the token?', `Whoever uses ${what} is refused from now on.`, 'Revoke',
      () => control.post('/tokens/revoke', { token: token.token }));
  }
}

customElements.define('tokens-view', TokensView);
