// Words about size: of numbers, dates, and of what has a length.
const measured = value => kindOf(value) === 'number' || kindOf(value) === 'date';

function compare(names, words, holds, negated) {
  method(names, function (limit, message) {
    if (message) this.message = message;
    if (this.flags.length) {
      const length = lengthOf(this);
      if (typeof limit !== 'number') this.refuse(`the argument to ${names.split(' ')[0]} must be a number`);
      const what = this.subject instanceof Map || this.subject instanceof Set ? 'size' : 'length';
      return this.assert(holds(length, limit), `expected #{this} to have a ${what} ${words} #{exp} but got #{act}`,
        `expected #{this} to ${negated ? `have a ${what} ${negated}` : `not have a ${what} ${words}`} #{exp}`, limit, length);
    }
    if (!measured(this.subject)) this.refuse(`expected ${inspect(this.subject)} to be a number or a date`);
    if (kindOf(limit) !== kindOf(this.subject)) this.refuse(`the argument to ${names.split(' ')[0]} must be a ${kindOf(this.subject)}`);
    this.assert(holds(this.subject, limit), `expected #{this} to be ${words} #{exp}`, `expected #{this} to be ${negated || `not ${words}`} #{exp}`, limit);
  });
}

function lengthOf(assertion) {
  const subject = assertion.subject;
  if (subject instanceof Map || subject instanceof Set) return subject.size;
  expect(subject, assertion.message).to.have.property('length');
  return subject.length;
}

compare('above gt greaterThan', 'above', (value, limit) => value > limit, 'at most');
compare('least gte greaterThanOrEqual', 'at least', (value, limit) => value >= limit, 'below');
compare('below lt lessThan', 'below', (value, limit) => value < limit, 'at least');
compare('most lte lessThanOrEqual', 'at most', (value, limit) => value <= limit, 'above');

method('within', function (low, high, message) {
  if (message) this.message = message;
  const range = kindOf(low) === 'date' ? `${low.toISOString()}..${high.toISOString()}` : `${low}..${high}`;
  if (this.flags.length) {
    const length = lengthOf(this);
    return this.assert(length >= low && length <= high, `expected #{this} to have a length within ${range}`, `expected #{this} to not have a length within ${range}`);
  }
  if (!measured(this.subject)) this.refuse(`expected ${inspect(this.subject)} to be a number or a date`);
  if (kindOf(low) !== kindOf(this.subject) || kindOf(high) !== kindOf(this.subject)) this.refuse(`the arguments to within must be ${kindOf(this.subject)}s`);
  this.assert(this.subject >= low && this.subject <= high, `expected #{this} to be within ${range}`, `expected #{this} to not be within ${range}`);
});

method('closeTo approximately', function (wanted, delta, message) {
  if (message) this.message = message;
  expect(this.subject, this.message).is.a('number');
  if (typeof wanted !== 'number' || typeof delta !== 'number') {
    this.refuse(`the arguments to closeTo or approximately must be numbers${delta === undefined ? ', and a delta is required' : ''}`);
  }
  this.assert(Math.abs(this.subject - wanted) <= delta, `expected #{this} to be close to ${wanted} +/- ${delta}`, `expected #{this} not to be close to ${wanted} +/- ${delta}`);
});

callable('length lengthOf', function (wanted, message) {
  if (message) this.message = message;
  const length = lengthOf(this);
  const what = this.subject instanceof Map || this.subject instanceof Set ? 'size' : 'length';
  this.assert(length === wanted, `expected #{this} to have a ${what} of #{exp} but got #{act}`, `expected #{this} to not have a ${what} of #{exp}`, wanted, length);
}, flags => { flags.length = true; });
