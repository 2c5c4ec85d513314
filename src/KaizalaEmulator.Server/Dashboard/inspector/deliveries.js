import { coalesced } from '../frame/coalesce.js';
import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { button, select, setOptions, textInput, viewHead } from '../frame/fields.js';
import { time } from '../frame/times.js';
import { toast } from '../frame/toasts.js';
import { deliveryDetail } from './delivery-detail.js';
import { LedgerView } from './ledger-view.js';
import { stateBadge, stateKinds } from './parts.js';
import { describePolicy, editPolicy } from './policy.js';
import { redeliverRange } from './redeliver.js';

/** What webhooks were sent, and what waits to be. */
export default class DeliveriesView extends LedgerView {
  #text = textInput('text', '', { type: 'search', placeholder: 'Event, URL or reason', 'aria-label': 'Search deliveries' });
  #state = select('state', [['', 'Any state'], ...Object.keys(stateKinds)], '', { 'aria-label': 'State' });
  #webhook = select('webhook', [['', 'Any webhook']], '', { 'aria-label': 'Webhook' });
  #policy = h('p', { class: 'policy', role: 'status' });
  #hold = button('Hold all', () => this.run(() => this.#toggleHold()), 'button-small');
  #isHeld = false;
  #refresh = coalesced(() => this.refreshDetail());

  filters = [this.#text, this.#state, this.#webhook];

  get texts() {
    return {
      path: '/inspector/deliveries',
      label: 'Deliveries',
      estimate: 54,
      empty: 'Nothing was sent yet. A webhook hears of what happens from the moment it is subscribed.',
      choose: 'Choose a delivery to see its attempts and its payload, and to send it again.',
    };
  }

  head() {
    return [
      viewHead('Deliveries', null,
        this.#hold,
        button('Release', () => this.run(() => this.#release()), 'button-small'),
        button('Policy…', () => this.run(() => editPolicy()), 'button-small'),
        button('Redeliver…', () => this.run(() => redeliverRange(this.#webhook.value)), 'button-small')),
      this.#policy,
    ];
  }

  async start() {
    this.onLive('delivery', (event) => this.#take(event));
    this.onLive('webhook', () => this.#loadWebhooks());
    this.onLive('world', ({ change }) => change === 'policies' && this.#loadPolicy());
    this.onLive('resync', () => this.#loadPolicy());
    await Promise.all([this.#loadWebhooks(), this.#loadPolicy()]);
    await super.start();
  }

  async loadPage(page) {
    return (await control.get('/deliveries/summary', { query: page, signal: this.signal })).deliveries;
  }

  fits(line) {
    const text = this.#text.value.trim().toLowerCase();
    return (this.#state.value === '' || line.state === this.#state.value)
      && (this.#webhook.value === '' || line.webhookId === this.#webhook.value)
      && (text === '' || `${line.eventType} ${line.eventId} ${line.url} ${line.lastAttempt?.reason ?? ''}`.toLowerCase().includes(text));
  }

  renderLine(line) {
    const last = line.lastAttempt;
    return [
      h('span', { class: 'line-main' }, h('span', { class: 'line-path' }, line.eventType), stateBadge(line.state)),
      h('span', { class: 'line-more' },
        last && last.outcome !== 'ok'
          ? h('span', { class: 'line-error' }, last.status ? `${last.status}` : last.outcome, last.reason && `: ${last.reason}`)
          : h('span', null, line.url),
        h('span', null, line.nextAttemptAt ? ['next ', time(line.nextAttemptAt)] : [`${line.attempts}× · `, time(line.createdAt, 'exact')])),
    ];
  }

  async renderDetail(id) {
    return deliveryDetail(await control.get(`/deliveries/${id}`, { signal: this.signal }), (action) => this.run(action), (other) => this.linkTo(other));
  }

  #take({ at, status, outcome, text, ...line }) {
    const isNew = this.lines.find(line.id) === undefined;
    this.lines.take({ nextAttemptAt: null, ...line, ...(isNew ? { createdAt: at } : {}), lastAttempt: outcome ? { status, outcome, reason: text } : null });
    if (line.id === this.chosenId) {
      this.#refresh();
    }
  }

  async #loadWebhooks() {
    const { webhooks } = await control.get('/webhooks', { signal: this.signal });
    setOptions(this.#webhook, [
      ['', 'Any webhook'],
      ...webhooks.map((webhook) => [webhook.webhookId, `${webhook.callBackUrl} (${webhook.webhookId.slice(0, 8)})`]),
    ]);
  }

  async #loadPolicy() {
    const { world, webhooks } = await control.get('/deliveries/policy', { signal: this.signal });
    this.#isHeld = world.hold;
    this.#hold.textContent = world.hold ? 'Stop holding' : 'Hold all';
    const own = Object.keys(webhooks).length;
    fill(this.#policy, [describePolicy(world) && `All deliveries: ${describePolicy(world)}.`, own > 0 && `${own} webhook${own === 1 ? ' has' : 's have'} a policy of their own.`]
      .filter(Boolean).join(' '));
  }

  async #toggleHold() {
    const { world } = await control.get('/deliveries/policy');
    await control.put('/deliveries/policy', { ...world, hold: !this.#isHeld });
  }

  async #release() {
    const { released } = await control.post('/deliveries/release', {});
    toast(released === 0 ? 'Nothing was held.' : `Released ${released}.`, 'good');
  }
}

customElements.define('deliveries-view', DeliveriesView);
