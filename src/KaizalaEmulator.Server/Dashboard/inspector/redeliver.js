import { control } from '../frame/control.js';
import { formDialog } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { field, select } from '../frame/fields.js';
import { toast } from '../frame/toasts.js';
import { isoOf, timeInput } from './time-input.js';

/** Sends again what was sent in a stretch of the world's time. */
export async function redeliverRange(webhookId) {
  const [{ now }, { webhooks }] = await Promise.all([control.get('/clock'), control.get('/webhooks')]);
  const until = new Date(now);
  const done = await formDialog({
    title: 'Redeliver',
    content: [
      h('p', { class: 'soft' }, 'Everything that was made in this time is sent again, in its order.'),
      h('div', { class: 'pair' },
        field('Since', timeInput('since', new Date(until - 86_400_000))),
        field('Until', timeInput('until', null), 'Left empty: until now.')),
      field('Webhook', select('webhookId', [['', 'All webhooks'], ...webhooks.map((webhook) => [webhook.webhookId, webhook.callBackUrl])], webhookId)),
    ],
    submit: 'Send again',
    onsubmit: ({ elements }) => control.post('/deliveries/redeliver', {
      since: isoOf(elements.since), until: isoOf(elements.until), webhookId: elements.webhookId.value || null,
    }),
  });
  if (done !== null) {
    toast(done.redelivered === 0 ? 'There was nothing to send again.' : `${done.redelivered} on their way again.`, 'good');
  }
}
