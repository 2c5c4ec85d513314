// Scopes of variables; the values live in the host, which fills in `{{names}}` of requests from them.
class VariableScope {
  constructor(scope, name) {
    hide(this, 'scope', scope);
    if (name !== undefined) this.name = name;
  }

  get(key) { return host.getVariable(this.scope, String(key)); }
  has(key) { return host.hasVariable(this.scope, String(key)); }
  set(key, value) { host.setVariable(this.scope, String(key), value); }
  unset(key) { host.unsetVariable(this.scope, String(key)); }
  clear() { host.clearVariables(this.scope); }
  toObject() { return host.allVariables(this.scope); }
  replaceIn(template) { return replaceIn(template); }
  toJSON() { return this.toObject(); }
}

// Iteration data is given, not set.
class IterationData {
  constructor() { hide(this, 'scope', new VariableScope('data')); }
  get(key) { return this.scope.get(key); }
  has(key) { return this.scope.has(key); }
  toObject() { return this.scope.toObject(); }
  toJSON() { return this.scope.toObject(); }
  unset(key) { this.scope.unset(key); }
}

function hide(object, key, value) {
  Object.defineProperty(object, key, { value, writable: true, configurable: true, enumerable: false });
}

function replaceIn(template) {
  if (typeof template === 'string') return host.resolve(template);
  if (Array.isArray(template)) return template.map(replaceIn);
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, replaceIn(value)]));
}
