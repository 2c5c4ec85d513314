// Words about what a value is.
const article = kind => (/^[aeiou]/i.test(kind) ? 'an ' : 'a ') + kind;

callable('a an', function (kind, message) {
  if (message) this.message = message;
  const wanted = String(kind).toLowerCase();
  this.assert(kindOf(this.subject) === wanted, `expected #{this} to be ${article(wanted)}`, `expected #{this} not to be ${article(wanted)}`);
});

check('true', function () { this.assert(this.subject === true, 'expected #{this} to be true', 'expected #{this} to be false', true); });
check('false', function () { this.assert(this.subject === false, 'expected #{this} to be false', 'expected #{this} to be true', false); });
check('null', function () { this.assert(this.subject === null, 'expected #{this} to be null', 'expected #{this} not to be null'); });
check('undefined', function () { this.assert(this.subject === undefined, 'expected #{this} to be undefined', 'expected #{this} not to be undefined'); });
check('NaN', function () { this.assert(this.subject !== this.subject, 'expected #{this} to be NaN', 'expected #{this} not to be NaN'); });
check('exist exists', function () {
  this.assert(this.subject !== null && this.subject !== undefined, 'expected #{this} to exist', 'expected #{this} to not exist');
});
check('finite', function () { this.assert(Number.isFinite(this.subject), 'expected #{this} to be a finite number', 'expected #{this} to not be a finite number'); });
check('arguments Arguments', function () {
  this.assert(kindOf(this.subject) === 'arguments', `expected #{this} to be arguments but got ${kindOf(this.subject)}`, 'expected #{this} to not be arguments');
});
check('extensible', function () { this.assert(Object.isExtensible(this.subject), 'expected #{this} to be extensible', 'expected #{this} to not be extensible'); });
check('sealed', function () { this.assert(Object.isSealed(this.subject), 'expected #{this} to be sealed', 'expected #{this} to not be sealed'); });
check('frozen', function () { this.assert(Object.isFrozen(this.subject), 'expected #{this} to be frozen', 'expected #{this} to not be frozen'); });

check('empty', function () {
  const kind = kindOf(this.subject);
  let count;
  if (kind === 'array' || kind === 'string') count = this.subject.length;
  else if (kind === 'map' || kind === 'set') count = this.subject.size;
  else if (kind === 'function') return this.refuse(`.empty was passed a function ${this.subject.name}`.trim());
  else if (this.subject !== Object(this.subject)) return this.refuse(`.empty was passed non-string primitive ${inspect(this.subject)}`);
  else count = Object.keys(this.subject).length;
  this.assert(count === 0, 'expected #{this} to be empty', 'expected #{this} not to be empty');
});

method('equal equals eq', function (wanted, message) {
  if (message) this.message = message;
  if (this.flags.deep) return this.eql(wanted);
  this.assert(this.subject === wanted, 'expected #{this} to equal #{exp}', 'expected #{this} to not equal #{exp}', wanted);
});
method('eql eqls', function (wanted, message) {
  if (message) this.message = message;
  this.assert(deepEqual(this.subject, wanted), 'expected #{this} to deeply equal #{exp}', 'expected #{this} to not deeply equal #{exp}', wanted);
});
method('instanceof instanceOf', function (type, message) {
  if (message) this.message = message;
  if (typeof type !== 'function') this.refuse(`The instanceof assertion needs a constructor but ${kindOf(type)} was given.`);
  const name = type.name || 'an unnamed constructor';
  this.assert(this.subject instanceof type, `expected #{this} to be an instance of ${name}`, `expected #{this} to not be an instance of ${name}`);
});
method('match matches', function (pattern, message) {
  if (message) this.message = message;
  this.assert(pattern.exec(this.subject), `expected #{this} to match ${pattern}`, `expected #{this} not to match ${pattern}`);
});
method('string', function (part, message) {
  if (message) this.message = message;
  expect(this.subject, this.message).is.a('string');
  this.assert(this.subject.includes(part), `expected #{this} to contain ${inspect(part)}`, `expected #{this} to not contain ${inspect(part)}`);
});
method('satisfy satisfies', function (matches, message) {
  if (message) this.message = message;
  this.assert(matches(this.subject), `expected #{this} to satisfy ${inspect(matches)}`, `expected #{this} to not satisfy ${inspect(matches)}`);
});
method('oneOf', function (list, message) {
  if (message) this.message = message;
  expect(list, this.message).to.be.an('array');
  const among = this.flags.contains
    ? list.some(one => this.subject.includes(one))
    : list.some(one => this.flags.deep ? deepEqual(this.subject, one) : this.subject === one);
  const words = `${this.flags.deep ? 'deeply ' : ''}${this.flags.contains ? 'contain' : 'be'} one of`;
  this.assert(among, `expected #{this} to ${words.replace('deeply be', 'deeply equal')} #{exp}`, `expected #{this} to not ${words.replace('deeply be', 'deeply equal')} #{exp}`, list);
});
