import { Router } from './router.js';
import { Shell } from './shell.js';

const shell = new Shell();
document.body.append(shell);
shell.route(new Router(shell.main));
