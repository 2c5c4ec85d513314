import { control } from '../frame/control.js';
import { formDialog } from '../frame/dialogs.js';
import { h } from '../frame/dom.js';
import { checkbox, field, textInput } from '../frame/fields.js';

/** What a policy does, in words; '' for one that does nothing. */
export function describePolicy({ hold, duplicate, reorder, drop, delay }) {
  return [
    hold && 'held',
    duplicate > 0 && `${duplicate} more of each`,
    reorder && 'out of order',
    drop > 0 && `${Math.round(drop * 100)} % lost`,
    delay !== 'PT0S' && `delayed ${delay}`,
  ].filter(Boolean).join(', ');
}

/** Asks for a policy: of one webhook, or of all that have none of their own. */
export async function editPolicy(webhookId = null) {
  const { world, webhooks } = await control.get('/deliveries/policy');
  const now = webhooks[webhookId] ?? world;
  return formDialog({
    title: webhookId === null ? 'Policy of all deliveries' : 'Policy of this webhook',
    content: [
      h('p', { class: 'soft' }, 'What deliveries are put through, so that a receiver can be tested.'),
      h('div', { class: 'checks' },
        checkbox('hold', 'Hold until released', now.hold),
        checkbox('reorder', 'Let each two change places', now.reorder)),
      h('div', { class: 'pair' },
        field('Duplicates', textInput('duplicate', String(now.duplicate), { type: 'number', min: 0, max: 100 }), 'How many times more each is sent.'),
        field('Loss', textInput('drop', String(now.drop), { type: 'number', min: 0, max: 1, step: 'any' }), 'Probability from 0 to 1.'),
        field('Delay', textInput('delay', now.delay), 'World time, such as PT90S.')),
    ],
    onsubmit: ({ elements }) => control.put('/deliveries/policy', {
      webhookId,
      hold: elements.hold.checked,
      reorder: elements.reorder.checked,
      duplicate: Number(elements.duplicate.value),
      drop: Number(elements.drop.value),
      delay: elements.delay.value.trim() || 'PT0S',
    }),
  });
}
