// Strapi 5: src/index.js. Every way of publishing goes through the document service, and asks newslint first.
"use strict";
const { errors } = require("@strapi/utils");

const GATED = ["api::article.article"]; // the types that are held back
const TRIES = new Set(["publish", "create", "update"]);

module.exports = {
  register({ strapi }) {
    strapi.documents.use(async (context, next) => {
      if (GATED.includes(context.uid) && TRIES.has(context.action)) {
        for (const article of await articles(strapi, context)) await hold(article);
      }
      return next();
    });
  },
};

// What would be published: drafts as they are, or what a program writes and publishes in one go.
async function articles(strapi, { uid, action, params }) {
  if (action !== "publish" && params.status !== "published") return [];
  const { documentId, locale } = params;
  const drafts = documentId ? await strapi.documents(uid).findMany({ filters: { documentId }, status: "draft", populate: "*", ...(locale ? { locale } : {}) }) : [];
  return action === "publish" ? drafts : [{ ...drafts[0], ...params.data }];
}

async function hold(article) {
  const { ask } = await import("./ask.mjs");
  const { passes, findings, sentence } = await ask("strapi", article);
  if (!passes) throw new errors.ApplicationError(sentence, { findings });
}
