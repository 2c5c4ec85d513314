// Plays the corpus with Newman and prints its verdicts as JSON, by the name of the collection: judge.mjs ECHO-URL COLLECTION...
import { basename, dirname } from 'node:path';
import newman from 'newman';

const [echo, ...collections] = process.argv.slice(2);
const values = Object.entries({ echo, region: 'environment', twice: 'environment' }).map(([key, value]) => ({ key, value }));

const verdicts = {};
for (const collection of collections) verdicts[basename(collection, '.json')] = await judge(collection);
console.log(JSON.stringify(verdicts, null, 2));

function judge(collection) {
  const requests = [];
  let last;
  return new Promise((resolve, reject) => {
    newman.run({ collection, environment: { values }, workingDir: dirname(collection), reporters: [] }, error => {
      if (error) reject(error);
      // An item without any trace of sending was skipped by its script.
      else resolve(requests.filter(one => one.sent > 0).map(({ sent, ...rest }) => rest));
    })
      .on('beforeItem', (_, { item }) => {
        last = { name: pathOf(item).join(' / '), status: null, error: null, assertions: [], sent: 0 };
        requests.push(last);
      })
      .on('prerequest', (_, { executions }) => { last.error ??= scriptError('pre-request', executions); })
      .on('test', (_, { executions }) => { last.error ??= scriptError('test', executions); })
      .on('request', (error, { response }) => {
        last.sent++;
        // Requests of pm.sendRequest are told the same way; with more than one, the status is anybody's.
        last.status = last.sent > 1 ? null : response?.code ?? null;
        if (error && last.sent === 1) last.error ??= 'request';
      })
      .on('assertion', (error, { assertion, skipped }) => {
        last.assertions.push({ name: assertion, failure: error ? describe(error) : null, skipped: Boolean(skipped) });
      });
  });
}

function scriptError(kind, executions) {
  const error = executions?.map(one => one.error).find(Boolean);
  return error ? `${kind} script: ${error.name || 'Error'}` : null;
}

// Of what is thrown without being an error, Newman tells the test's name only.
function describe(error) {
  if (error.name !== 'AssertionError') return error.name || 'Error';
  return error.message === error.test ? 'Error' : error.message;
}

function pathOf(item) {
  const path = [];
  for (let at = item; at?.parent?.(); at = at.parent()) path.unshift(at.name);
  return path;
}
