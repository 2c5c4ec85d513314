import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { h } from '../frame/dom.js';
import { badge, field, select, setOptions, textInput, viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { time } from '../frame/times.js';
import { toast } from '../frame/toasts.js';
import { View } from '../frame/view.js';
import { currentWorld, href } from '../frame/world.js';
import { isoOf, timeInput } from './time-input.js';

const columns = ['Name', 'Number', 'Endpoint', 'Waiting'];

/** Moves people to another endpoint: the old one answers 308 with the new one in Location. */
export default class RelocationView extends View {
  #who = select('who', [['', 'Everybody']]);
  #endpoint = select('endpoint', []);
  #when = select('when', [['now', 'Now'], ['calls', 'After so many more calls'], ['at', 'At a time of the world']]);
  #calls = textInput('afterCalls', '2', { type: 'number', min: 0 });
  #at = timeInput('at', null);
  #callsField = field('Calls', this.#calls, 'That many are still served where they are.');
  #atField = field('At', this.#at, 'In your time zone.');
  #table = table('People and their endpoints', columns, [], 'Loading…');
  #log = h('ul', { class: 'relocation-log', 'aria-live': 'polite' });

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Relocation', 'Once relocated, a person is served by the new endpoint alone. Other hosts answer 308; a client keeps what Location says.'),
      this.#form(),
      h('section', { class: 'card' }, this.#table),
      h('section', { class: 'card stack' }, h('h2', null, 'Moved while this view was open'), this.#log));
    const reload = coalesced(() => this.run(() => this.#load()));
    this.onLive('relocation', (moved) => {
      this.#log.prepend(h('li', null, time(moved.at, 'exact'), ` ${moved.name || moved.mobileNumber}: ${moved.from} → ${moved.endpoint}`));
      reload();
    });
    this.onLive('world', ({ change }) => ['users', 'relocations'].includes(change) && reload());
    this.onLive('request', ({ status }) => status < 400 && reload());
    this.onLive(['clock', 'resync'], reload);
    const [{ endpoints }, { now }] = await Promise.all([
      control.get(`/worlds/${encodeURIComponent(currentWorld())}`, { signal: this.signal }), control.get('/clock', { signal: this.signal })]);
    setOptions(this.#endpoint, Object.keys(endpoints), Object.keys(endpoints)[1]);
    this.#at.value = timeInput('', new Date(Date.parse(now) + 3_600_000)).value;
    await this.#load();
  }

  #form() {
    const form = h('form', { class: 'card stack', novalidate: true },
      h('div', { class: 'pair' }, field('Who', this.#who), field('To', this.#endpoint), field('When', this.#when), this.#callsField, this.#atField),
      h('div', null, h('button', { class: 'button button-main' }, 'Relocate')));
    const asks = () => {
      this.#callsField.hidden = this.#when.value !== 'calls';
      this.#atField.hidden = this.#when.value !== 'at';
    };
    this.#when.addEventListener('change', asks);
    asks();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.run(() => this.#relocate());
    });
    return form;
  }

  async #relocate() {
    const order = {
      endpoint: this.#endpoint.value,
      ...(this.#when.value === 'calls' ? { afterCalls: Number(this.#calls.value) } : {}),
      ...(this.#when.value === 'at' ? { at: isoOf(this.#at) } : {}),
    };
    const who = this.#who.value;
    const answer = await control.post(who === '' ? '/relocate' : `/users/${encodeURIComponent(who)}/relocate`, order);
    const all = answer.relocations ?? [answer];
    const waiting = all.filter((one) => one.state === 'pending').length;
    toast(waiting > 0 ? `${waiting} to be relocated to ${order.endpoint}.` : `${all.length} relocated to ${order.endpoint}.`, 'good');
  }

  async #load() {
    const signal = this.signal;
    const [{ users }, { relocations }] = await Promise.all([control.get('/users', { signal }), control.get('/relocate', { signal })]);
    const waiting = new Map(relocations.map((one) => [one.mobileNumber, one]));
    const isFirst = this.#who.options.length < 2;
    setOptions(this.#who, [['', 'Everybody'], ...users.map((user) => [user.mobileNumber, `${user.name || 'No name'} · ${user.mobileNumber}`])],
      isFirst ? this.route.query.get('mobileNumber') ?? '' : undefined);
    fillTable(this.#table, columns, users.map((user) => ({
      key: user.userId,
      cells: [
        user.name || h('span', { class: 'soft' }, 'No name'),
        h('code', null, user.mobileNumber),
        badge(user.endpoint, 'accent'),
        order(waiting.get(user.mobileNumber)),
      ],
    })), h('a', { href: href('/portal/users') }, 'No users yet.'));
  }
}

function order(relocation) {
  if (relocation === undefined) {
    return '';
  }
  return relocation.at
    ? ['to ', relocation.endpoint, ' at ', time(relocation.at)]
    : `to ${relocation.endpoint} after ${relocation.afterCalls} more call${relocation.afterCalls === 1 ? '' : 's'}`;
}

customElements.define('relocation-view', RelocationView);
