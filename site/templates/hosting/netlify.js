// Made by familyhelp freeze. A change here is lost with the next build.
//
// Leaving without scripts, for Netlify: put this file in netlify/edge-functions/ of the folder that you deploy from.

{% include "hosting/leaving.js" +%}

export default (request) => answered(request);

export const config = { path: "/*", excludedPath: ["{{ prefix }}/static/*", "{{ prefix }}/search/data/*", "{{ prefix }}/search/urgent/*"] };
