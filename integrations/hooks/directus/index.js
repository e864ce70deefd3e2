// Directus: extensions/directus-extension-newslint. What is written through the API or the app asks newslint first.
import { ask } from "./ask.mjs";

const GATED = ["articles"]; // the collections that are held back
const LIVE = "published"; // the status that readers see

class HeldBack extends Error {
  constructor(sentence) {
    super(sentence);
    this.name = "DirectusError";
    this.code = "NEWSLINT_BLOCKED";
    this.status = 422;
  }
}

export default ({ filter }, { services }) => {
  filter("items.create", async (payload, { collection }) => {
    if (GATED.includes(collection)) await hold(payload);
    return payload;
  });
  filter("items.update", async (payload, { collection, keys }, { database, schema }) => {
    if (!GATED.includes(collection)) return payload;
    const items = new services.ItemsService(collection, { knex: database, schema });
    for (const item of await items.readMany(keys)) await hold({ ...item, ...payload });
    return payload;
  });
};

async function hold(article) {
  if (article.status !== LIVE) return;
  const { passes, sentence } = await ask("directus", article);
  if (!passes) throw new HeldBack(sentence);
}
