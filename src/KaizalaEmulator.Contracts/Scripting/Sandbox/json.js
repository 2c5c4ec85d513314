// What JSON refuses is told by line and column, as in Postman.
class JSONError extends SyntaxError {
  constructor(message, text) {
    const position = /^(.*) in JSON at position (\d+)$/.exec(message);
    const before = position ? text.slice(0, Number(position[2])).split('\n') : [];
    super(position ? `${position[1]} at ${before.length}:${before[before.length - 1].length + 1}` : message);
    this.name = 'JSONError';
  }
}

for (const name of ['parse', 'stringify']) {
  const native = JSON[name];
  Object.defineProperty(JSON, name, {
    configurable: true, writable: true,
    value: { [name](...args) { try { return native.apply(JSON, args); } catch (e) { throw e.name === 'RangeError' ? e : new JSONError(e.message, String(args[0])); } } }[name],
  });
}
