import { control } from '../frame/control.js';
import { copyField } from '../frame/copy.js';
import { h } from '../frame/dom.js';
import { badge, button, facts } from '../frame/fields.js';
import { table } from '../frame/table.js';
import { time } from '../frame/times.js';
import { toast } from '../frame/toasts.js';
import { href } from '../frame/world.js';
import { body, milliseconds, stateBadge } from './parts.js';

/** A delivery whole. `run` does what may fail; `linkTo` leads to another one. */
export function deliveryDetail(delivery, run, linkTo) {
  const { id, nextAttemptAt } = delivery;
  return h('div', { class: 'stack' },
    h('h1', { class: 'detail-title' }, delivery.eventType, ' ', stateBadge(delivery.state)),
    facts([
      ['To', h('code', null, delivery.url)],
      ['Webhook', h('a', { href: href('/inspector/webhooks', { webhookId: delivery.webhookId }) }, delivery.webhookId)],
      ['Delivery', String(id)],
      ['Event id', copyField(delivery.eventId, 'the event id')],
      ['Made', time(delivery.createdAt)],
      ['Next attempt', nextAttemptAt && time(nextAttemptAt)],
    ]),
    h('div', { class: 'row' },
      button('Redeliver', () => run(async () => {
        const again = await control.post(`/deliveries/${id}/redeliver`, {});
        toast(`On its way again, as delivery ${again.id}.`, 'good');
        location.hash = linkTo(again.id);
      }), 'button-main button-small'),
      nextAttemptAt && button('Move the clock to the next attempt', () => run(() => control.put('/clock', { now: nextAttemptAt })), 'button-small'),
      delivery.state === 'held' && button('Release this webhook', () => run(() => control.post('/deliveries/release', { webhookId: delivery.webhookId })), 'button-small')),
    h('h2', null, `Attempts (${delivery.attempts.length})`),
    table('Attempts', ['When', 'Outcome', 'Took', 'Reason'], delivery.attempts.map((attempt, index) => ({
      key: index,
      cells: [time(attempt.at), outcome(attempt), milliseconds(attempt.latencyMs), attempt.reason ?? ''],
    })), 'None yet.'),
    body('Payload', JSON.stringify(delivery.payload)));
}

function outcome(attempt) {
  return badge(attempt.status ? `${attempt.status}` : attempt.outcome, attempt.outcome === 'ok' ? 'good' : 'bad');
}
