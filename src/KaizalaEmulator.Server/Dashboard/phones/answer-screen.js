import { CallError } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { answerField } from './answer-fields.js';
import { field, formOf } from './fields.js';
import { propertyList } from './properties.js';
import { Screen } from './screen.js';

/** The questions of a survey or a card, to be answered; an answer that was given before stands in them. */
export class AnswerScreen extends Screen {
  async start() {
    const { group, post } = this.place;
    const { item } = await this.phone.post(group, post, this.signal);
    const body = item.actionBody;
    if (!body?.questions) {
      throw new CallError('Nothing is asked here: answer it in the conversation.');
    }
    const earlier = body.acceptMultipleResponses ? undefined : body.ownResponses[0];
    const fields = body.questions.length === 0
      ? [anyText(earlier)]
      : body.questions.map((question, index) => (question.isInvisible ? hidden : answerField(question, earlier?.answers[index])));
    fill(this,
      this.bar(earlier ? 'Change answer' : 'Answer', { back: group, note: body.title }),
      h('div', { class: 'screen-scroll' }, formOf(this, 'Send the answers', async () => {
        const answers = [];
        for (const each of fields) {
          answers.push(await each.value(this.phone));
        }
        await this.phone.respond(group, item, { answers }, earlier?.responseId);
        this.move(group);
      },
      body.description && h('p', null, body.description),
      propertyList(body.properties),
      fields.map((each) => each.element))));
    this.querySelector('form :is(input, textarea, select)')?.setAttribute('data-first', '');
  }
}

/** What the app fills in by itself. */
const hidden = { element: null, value: () => null };

/** An action that asks nothing takes anything. */
function anyText(earlier) {
  const input = h('input', { type: 'text', '.value': earlier?.answers[0] ?? '' });
  return { element: field('Answer', input), value: () => input.value };
}

customElements.define('answer-screen', AnswerScreen);
