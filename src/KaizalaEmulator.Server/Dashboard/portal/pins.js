import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { copyField } from '../frame/copy.js';
import { h } from '../frame/dom.js';
import { viewHead } from '../frame/fields.js';
import { fillTable, table } from '../frame/table.js';
import { time } from '../frame/times.js';
import { View } from '../frame/view.js';

const columns = ['PIN', 'Number', 'Name', 'Connector', 'Issued', 'Expires'];

/** What would have come as a text message. */
export default class PinsView extends View {
  #table = table('PINs', columns, [], 'Loading…');
  #lapse = null;
  #news = h('p', { class: 'visually-hidden', role: 'status' });

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('PINs', 'What would come as a text message: newest first, gone when used or expired.'),
      h('section', { class: 'card' }, this.#table, this.#news));
    const reload = coalesced(() => this.run(() => this.#load()), 30);
    this.onLive('pin', (pin) => {
      this.#news.textContent = `A PIN for ${pin.mobileNumber}: ${pin.pin}`;
      reload();
    });
    this.onLive('request', ({ path }) => /login|oauth|pin/i.test(path) && reload());
    this.onLive(['clock', 'resync'], reload);
    this.signal.addEventListener('abort', () => clearTimeout(this.#lapse));
    await this.#load();
  }

  async #load() {
    const signal = this.signal;
    const [{ pins }, { users }, { connectors }, { now, mode }] = await Promise.all(
      ['/pins', '/users', '/connectors', '/clock'].map((path) => control.get(path, { signal })));
    this.#expect(pins, Date.parse(now), mode);
    const people = new Map(users.map((user) => [user.mobileNumber, user.name]));
    const names = new Map(connectors.map((connector) => [connector.applicationId, connector.name]));
    fillTable(this.#table, columns, pins.map((pin) => ({
      key: `${pin.mobileNumber} ${pin.issuedAt}`,
      cells: [
        h('strong', { class: 'pin' }, copyField(pin.pin, `the PIN of ${pin.mobileNumber}`)),
        h('code', null, pin.mobileNumber),
        people.get(pin.mobileNumber) ?? '',
        names.get(pin.applicationId) ?? pin.applicationId,
        time(pin.issuedAt, 'exact'),
        time(pin.expiresAt),
      ],
    })), 'No PIN is on its way. POST /v1/generatePin issues one.');
  }

  /** PINs lapse silently: the list is read again when the next one has. */
  #expect(pins, now, mode) {
    clearTimeout(this.#lapse);
    if (pins.length > 0 && mode === 'flowing' && !this.signal.aborted) {
      const next = Math.min(...pins.map((pin) => Date.parse(pin.expiresAt)));
      this.#lapse = setTimeout(() => this.run(() => this.#load()), Math.min(Math.max(next - now, 0) + 100, 2 ** 31 - 1));
    }
  }
}

customElements.define('pins-view', PinsView);
