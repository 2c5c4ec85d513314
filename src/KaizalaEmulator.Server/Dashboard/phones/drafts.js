import { control } from '../frame/control.js';
import { fill, h } from '../frame/dom.js';
import { check, field, isoOf, numberOf, RowList, textRow } from './fields.js';
import { PeopleChoice } from './people-choice.js';
import { propertyRow, questionRow } from './draft-rows.js';
import { uploadOne } from './send-files.js';

const text = (props) => h('input', { type: 'text', ...props });
const number = (props) => h('input', { type: 'number', inputmode: 'decimal', step: 'any', ...props });

/** What can be made on a phone. Each answers `{ elements, action(phone) }`, where the action is the body of the call, and maybe `ready()`. */
export const drafts = { announcement, job, survey, poll, meeting, location, card };

function announcement() {
  const [title, message, files] = [text(), h('textarea', { rows: 4 }), h('input', { type: 'file', multiple: true })];
  return {
    elements: [field('Title', title), field('Text', message), field('Files', files)],
    action: async (phone) => {
      const mediaResources = [];
      for (const file of files.files) {
        mediaResources.push(await uploadOne(phone, file));
      }
      return { actionType: 'Announcement', actionBody: { title: title.value, message: message.value, mediaResources } };
    },
  };
}

function job(chat) {
  const [title, hours, people] = [text(), number({ min: 1, placeholder: '24' }), new PeopleChoice('Assigned to')];
  return {
    elements: [field('What is to be done', title), people.element, field('Due in hours', hours)],
    ready: async () => {
      const { members, subscribers } = await control.get(`/groups/${chat.groupId}`);
      people.show([...members, ...subscribers]);
    },
    action: () => ({
      actionType: 'Job',
      actionBody: { title: title.value, assignedTo: people.value, dueDate: numberOf(hours) },
    }),
  };
}

function formFields() {
  const questions = new RowList('question', questionRow);
  const hours = number({ min: 1, placeholder: '24' });
  const flags = {
    isAnonymous: ['Answers are anonymous', h('input')],
    isSenderOnly: ['Only I see results', h('input')],
    acceptMultipleResponses: ['Everybody may answer several times', h('input')],
  };
  return {
    questions,
    elements: [h('h3', null, 'Questions'), questions.element, field('Open for hours', hours),
      Object.values(flags).map(([label, input]) => check(label, input))],
    body: () => ({
      questions: questions.value,
      ...Object.fromEntries(Object.entries(flags).map(([name, [, input]]) => [name, input.checked])),
    }),
    hours: () => numberOf(hours),
  };
}

function survey() {
  const [title, fields] = [text(), formFields()];
  return {
    elements: [field('Title', title), fields.elements],
    action: () => ({ actionType: 'Survey', actionBody: { title: title.value, dueDate: fields.hours(), ...fields.body() } }),
  };
}

function card() {
  const known = h('datalist', { id: 'phone-packages' });
  const [id, title] = [text({ list: 'phone-packages', placeholder: 'com.contoso.visit.2' }), text()];
  const fields = formFields();
  const properties = new RowList('property', propertyRow, 0);
  fields.questions.clear();
  return {
    elements: [known, field('Package id', id, 'One that the emulator does not know takes any questions.'), field('Title', title),
      h('h3', null, 'Properties'), properties.element, fields.elements],
    ready: async () => {
      const { packages } = await control.get('/packages');
      fill(known, packages.map((other) => h('option', { value: other.id }, other.title)));
    },
    action: () => {
      const { questions, ...flags } = fields.body();
      const own = questions.length === 0 ? {} : { questions };
      return { id: id.value, actionBody: { title: title.value || undefined, validity: fields.hours(), properties: properties.value, ...own, ...flags } };
    },
  };
}

function poll() {
  const [question, hours, senderOnly] = [text(), number({ min: 1, placeholder: '720' }), h('input')];
  const choices = new RowList('choice', () => textRow('Choice'), 2);
  return {
    elements: [field('Question', question), h('h3', null, 'Choices'), choices.element, field('Open for hours', hours), check('Only I see results', senderOnly)],
    action: () => ({
      actionType: 'Poll',
      actionBody: { question: question.value, choices: choices.value.filter(Boolean).map((title) => ({ title })), expiryInHours: numberOf(hours), isSenderOnly: senderOnly.checked },
    }),
  };
}

function meeting() {
  const [title, start, minutes, agenda, place] = [text(), h('input', { type: 'datetime-local' }), number({ min: 1, placeholder: '30' }), h('textarea', { rows: 3 }), text()];
  return {
    elements: [field('Title', title), field('Starts', start, 'In the time zone of this browser.'), field('Minutes', minutes), field('Agenda', agenda), field('Place', place)],
    action: () => ({
      actionType: 'LetsMeet',
      actionBody: {
        title: title.value, startingTime: isoOf(start), durationInMins: numberOf(minutes), agenda: agenda.value,
        place: place.value ? { latitude: 0, longitude: 0, name: place.value } : undefined,
      },
    }),
  };
}

function location() {
  const [name, latitude, longitude, photo] = [text(), number(), number(), h('input', { type: 'file', accept: '.jpg,.jpeg,.png' })];
  return {
    elements: [field('Name', name), field('Latitude', latitude), field('Longitude', longitude), field('Photo taken there', photo, 'A place alone without one.')],
    action: async (phone) => {
      const place = { name: name.value, latitude: numberOf(latitude), longitude: numberOf(longitude) };
      const file = photo.files[0];
      return file === undefined
        ? { actionType: 'ShareLocation', actionBody: place }
        : { actionType: 'PhotoWithLocation', actionBody: { ...place, mediaResource: await uploadOne(phone, file) } };
    },
  };
}
