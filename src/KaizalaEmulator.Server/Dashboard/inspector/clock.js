import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { badge, button, field, textInput, viewHead } from '../frame/fields.js';
import { time } from '../frame/times.js';
import { View } from '../frame/view.js';
import { href } from '../frame/world.js';
import { movesOfWorld } from './moves.js';
import { isoOf, timeInput } from './time-input.js';

const steps = [['1 min', 'PT1M'], ['1 h', 'PT1H'], ['1 day', 'P1D'], ['25 h', 'PT25H'], ['30 days', 'P30D']];

const kinds = {
  deliveryAttempt: 'Delivery attempt', webhookDisabled: 'Webhook disabled', webhookExpired: 'Webhook expired',
  actionExpired: 'Action expired', relocation: 'Relocation',
};

const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

/** The world's clock: where it stands, how it is moved, and what a move sets off. */
export default class ClockView extends View {
  #now = h('p', { class: 'clock-now' });
  #utc = h('p', { class: 'soft mono' });
  #mode = h('span');
  #toggle = button('', () => this.#move(() => control.post(this.#isFrozen ? '/clock/resume' : '/clock/freeze', {})));
  #target = timeInput('now', null);
  #by = textInput('by', 'PT26H', { class: 'mono-input' });
  #moves = h('div', { 'aria-live': 'polite' });
  #isFrozen = false;
  #isTargetGiven = false;
  #read = { world: 0, page: 0 };

  async start() {
    this.className = 'tool-view';
    this.append(
      viewHead('Clock', 'Tokens, PINs, actions, webhooks and their retries go by it. A move steps through everything that falls due, in order.'),
      h('section', { class: 'card stack' }, h('div', { class: 'row' }, this.#mode, this.#toggle), h('div', null, this.#now, this.#utc)),
      h('div', { class: 'tool-cards' }, this.#advanceCard(), this.#setCard()),
      h('section', { class: 'card stack' }, h('h2', null, 'What fired'), this.#moves));
    this.onLive('clock', (move) => this.#show(move));
    this.onLive('resync', () => this.#load());
    const ticking = setInterval(() => this.#tick(), 250);
    this.signal.addEventListener('abort', () => clearInterval(ticking));
    this.on(this.#target, 'input', () => { this.#isTargetGiven = true; });
    await this.#load();
  }

  #advanceCard() {
    return form('Advance', [
      h('div', { class: 'row' }, steps.map(([name, by]) =>
        button(`+ ${name}`, () => this.#move(() => control.post('/clock/advance', { by })), 'button-small'))),
      field('By', this.#by, 'An ISO 8601 duration in W, D, H, M and S.'),
    ], 'Advance', () => this.#move(() => control.post('/clock/advance', { by: this.#by.value.trim() })));
  }

  #setCard() {
    return form('Set', [field('To', this.#target, 'In your time zone. The clock never goes backwards; a reset of the world does.')],
      'Set', async () => {
        this.#isTargetGiven = !(await this.#move(() => control.put('/clock', { now: isoOf(this.#target) })));
      });
  }

  #move(action) {
    return this.run(async () => this.#show(await action()));
  }

  async #load() {
    this.#show(await control.get('/clock', { signal: this.signal }));
  }

  #show({ now, mode }) {
    this.#read = { world: Date.parse(now), page: performance.now() };
    this.#isFrozen = mode === 'frozen';
    fill(this.#mode, this.#isFrozen ? badge('Frozen', 'accent') : badge('Flowing', 'good'));
    this.#toggle.textContent = this.#isFrozen ? 'Let it flow' : 'Freeze';
    if (!this.#isTargetGiven) {
      this.#target.value = timeInput('', now).value;
    }
    this.#tick();
    const moves = movesOfWorld();
    fill(this.#moves, moves.length === 0
      ? h('p', { class: 'soft' }, 'No move since this page was opened.')
      : h('ol', { class: 'moves' }, moves.map(moveLine)));
  }

  #tick() {
    const now = new Date(this.#read.world + (this.#isFrozen ? 0 : performance.now() - this.#read.page));
    this.#now.textContent = full.format(now);
    this.#utc.textContent = now.toISOString();
  }
}

function form(title, content, submit, onsubmit) {
  const element = h('form', { class: 'card stack', novalidate: true }, h('h2', null, title), content, h('div', null, h('button', { class: 'button button-main' }, submit)));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    onsubmit();
  });
  return element;
}

function moveLine(move) {
  return h('li', null,
    h('strong', null, 'To ', time(move.now), ' '),
    move.fired?.length > 0
      ? h('ul', null, move.fired.slice(0, 200).map((fired) => h('li', null, time(fired.at), ' ', kinds[fired.kind] ?? fired.kind, ' ', link(fired))))
      : h('span', { class: 'soft' }, move.mode === 'frozen' ? 'Frozen; nothing fell due.' : 'Nothing fell due.'));
}

function link({ kind, id }) {
  switch (kind) {
    case 'deliveryAttempt':
      return h('a', { href: href(`/inspector/deliveries/${encodeURIComponent(id)}`) }, id);
    case 'webhookDisabled':
    case 'webhookExpired':
      return h('a', { href: href('/inspector/webhooks', { webhookId: id }) }, id);
    default:
      return h('code', null, id);
  }
}

customElements.define('clock-view', ClockView);
