// The names that scripts used before there was `pm`.
const postman = named('postman', {
  setNextRequest: name => execution.setNextRequest(name),
  setEnvironmentVariable: (key, value) => pm.environment.set(key, value),
  getEnvironmentVariable: key => pm.environment.get(key),
  clearEnvironmentVariable: key => pm.environment.unset(key),
  clearEnvironmentVariables: () => pm.environment.clear(),
  setGlobalVariable: (key, value) => pm.globals.set(key, value),
  getGlobalVariable: key => pm.globals.get(key),
  clearGlobalVariable: key => pm.globals.unset(key),
  clearGlobalVariables: () => pm.globals.clear(),
  getResponseHeader: key => pm.response && pm.response.headers.get(key),
  getResponseCookie: name => pm.cookies.all().find(one => one.name === name),
});

const headersAsObject = list => Object.fromEntries(list.members.map(one => [one.key, one.value]));
const whenAnswered = read => () => current.before ? undefined : read(pm.response);

const legacy = {
  pm: () => pm,
  postman: () => postman,
  tests: () => ({}),
  responseBody: whenAnswered(response => response.text()),
  responseCode: whenAnswered(response => ({ code: response.code, name: response.status, detail: response.status })),
  responseHeaders: whenAnswered(response => headersAsObject(response.headers)),
  responseTime: whenAnswered(response => response.responseTime),
  responseCookies: whenAnswered(() => pm.cookies.all()),
  environment: () => pm.environment.toObject(),
  globals: () => pm.globals.toObject(),
  data: () => pm.iterationData.toObject(),
  iteration: () => 0,
  request: () => ({ method: pm.request.method, url: String(pm.request.url), headers: headersAsObject(pm.request.headers), data: pm.request.body ? String(pm.request.body) : '', id: current.about.requestId, name: current.about.requestName }),
};

for (const [name, make] of Object.entries(legacy)) {
  const key = `legacy:${name}`;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() { return key in current ? current[key] : current[key] = make(); },
    set(value) { current[key] = value; },
  });
}

function reportLegacyTests() {
  for (const [name, value] of Object.entries(current['legacy:tests'] || {})) {
    if (value) passed(name);
    else failed(name, new AssertionError(`expected ${String(value)} to be truthy`));
  }
}
