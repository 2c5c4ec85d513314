import { h } from '../frame/dom.js';
import { check } from './fields.js';

/** What somebody is called: a person who never signed in has a number only. */
export const called = (person) => person.name || person.mobileNumber;

/** People to tick; `value` is the numbers of those that are. */
export class PeopleChoice {
  #inputs = [];

  constructor(legend, people = []) {
    this.element = h('fieldset', { class: 'people' }, h('legend', null, legend));
    this.show(people);
  }

  get value() {
    return this.#inputs.filter((input) => input.checked).map((input) => input.value);
  }

  show(people) {
    this.#inputs = people.map(({ mobileNumber }) => h('input', { value: mobileNumber }));
    this.element.append(...people.map((person, index) => check(called(person), this.#inputs[index])));
  }
}
