// Made by familyhelp freeze. A change here is lost with the next build.
//
// Leaving without scripts, for Cloudflare Pages, which runs this file where it lies, at the head of the build.

{% include "hosting/leaving.js" +%}

export default {
  async fetch(request, env) {
    return answered(request) ?? env.ASSETS.fetch(request);
  },
};
