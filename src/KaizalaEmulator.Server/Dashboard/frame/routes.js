// The areas of the dashboard, in the order of the navigation. An area names its views in a `routes.js` of its own, and stands in
// the navigation as soon as it has one:
//
//   export default {
//     path: '/portal', title: 'Portal', summary: 'One line for the first page.',
//     styles: ['/_dashboard/portal/portal.css'],
//     views: [
//       { path: '/portal/connectors', title: 'Connectors', load: () => import('./connectors.js') },
//       { path: '/portal/groups/:groupId', title: 'Group', parent: '/portal/groups', load: () => import('./group.js') },
//     ],
//   };
//
// A view's module has a custom element of the base class View as its default export. In a pattern `:name` is a segment, `:name?`
// one that may be missing. A view with a `parent` is reached from that one and has no line of its own in the navigation.

import home from '../home/routes.js';
import phones from '../phones/routes.js';
import portal from '../portal/routes.js';
import inspector from '../inspector/routes.js';

export const areas = [home, phones, portal, inspector];

/** Those with something to show. */
export const openAreas = () => areas.filter((area) => area.views.length > 0);
