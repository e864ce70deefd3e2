// Ghost has no hook before publishing: its webhooks come after the event. This guard takes them, asks newslint,
// and takes a post that is held back off the site again, by Ghost's Admin API. Between the two readers can see it.
//
//   NEWSLINT_SERVICE=http://127.0.0.1:8765 GHOST_URL=http://127.0.0.1:2368 GHOST_ADMIN_KEY=id:secret \
//   GHOST_WEBHOOK_SECRET=… PORT=8767 node guard.mjs
//
// Webhooks "Post published" and "Published post updated" point to http://THIS-MACHINE:8767/ with the same secret.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { ask } from "./ask.mjs";

const { GHOST_URL, GHOST_ADMIN_KEY, GHOST_WEBHOOK_SECRET, HOST = "127.0.0.1", PORT = "8767" } = process.env;
const TOLERANCE = 5 * 60_000; // milliseconds
const MOST = 5_000_000; // bytes

createServer(async (request, response) => {
  try {
    const body = await read(request);
    const status = isSigned(request.headers["x-ghost-signature"] ?? "", body) ? await guard(JSON.parse(body).post.current) : 401;
    response.writeHead(status).end();
  } catch (error) {
    console.error(`newslint: ${error.message}`);
    response.writeHead(500).end();
  }
}).listen(Number(PORT), HOST, () => console.log(`newslint guards ${GHOST_URL} on http://${HOST}:${PORT}`));

async function read(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST) throw new Error("the body is too large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

// Ghost signs the body and the time: "sha256=HEX, t=MILLISECONDS".
function isSigned(header, body) {
  const [, given = "", time = "0"] = /^sha256=([0-9a-f]{64}), t=(\d+)$/.exec(header) ?? [];
  const expected = createHmac("sha256", GHOST_WEBHOOK_SECRET).update(body + time).digest();
  const sent = Buffer.from(given, "hex");
  return sent.length === expected.length && timingSafeEqual(sent, expected) && Math.abs(Date.now() - Number(time)) < TOLERANCE;
}

async function guard(post) {
  const { passes, sentence } = await ask("ghost", post);
  if (passes) return 204;
  console.log(`newslint: ${post.url}: ${sentence}`);
  await unpublish(post);
  return 200;
}

async function unpublish({ id, updated_at }) {
  const response = await fetch(`${GHOST_URL}/ghost/api/admin/posts/${encodeURIComponent(id)}/`, {
    method: "PUT",
    headers: { authorization: `Ghost ${token()}`, "content-type": "application/json", "accept-version": "v5.0" },
    body: JSON.stringify({ posts: [{ status: "draft", updated_at }] }),
  });
  if (!response.ok) throw new Error(`the post stays online: ${response.status} ${await response.text()}`);
}

function token() {
  const [id, secret] = GHOST_ADMIN_KEY.split(":");
  const part = (data) => Buffer.from(JSON.stringify(data)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  const head = `${part({ alg: "HS256", typ: "JWT", kid: id })}.${part({ iat: now, exp: now + 300, aud: "/admin/" })}`;
  return `${head}.${createHmac("sha256", Buffer.from(secret, "hex")).update(head).digest("base64url")}`;
}
