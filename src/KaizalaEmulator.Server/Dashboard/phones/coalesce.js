const rest = 150;

/**
 * Makes of many wishes few loads: one at a time, with a rest between two, and one more behind the last wish. The answer of the
 * function is done when what was wished for has been loaded.
 */
export function coalesce(load) {
  let running = null;
  let waiting = null;

  async function run() {
    try {
      await load();
    } finally {
      await new Promise((resolve) => setTimeout(resolve, rest));
      running = null;
    }
  }

  return () => {
    if (running === null) {
      running = run();
      return running;
    }
    waiting ??= running.catch(() => {}).then(() => {
      waiting = null;
      running = run();
      return running;
    });
    return waiting;
  };
}
