// Asks newslint about an article. Whatever is not a verdict is "incomplete", so that a gate stays closed.
// The same few lines for every system that runs on Node.js 18 or newer.
const SERVICE = process.env.NEWSLINT_SERVICE ?? "http://127.0.0.1:8765";
const TOKEN = process.env.NEWSLINT_TOKEN;
const TIMEOUT = 15_000; // milliseconds

export async function ask(view, content, { meta = {}, profile = null, lang = "id" } = {}) {
  const headers = { "content-type": "application/json", ...(TOKEN ? { authorization: `Bearer ${TOKEN}` } : {}) };
  const body = JSON.stringify({ content, format: "json", view, meta, profile, lang });
  try {
    const response = await fetch(`${SERVICE}/v1/check`, { method: "POST", headers, body, redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
    const answer = await response.json();
    if (!response.ok) return opinion("incomplete", [], answer.detail);
    const { findings, failures } = answer.reports.json;
    return opinion(answer.verdict, findings, failures.map((one) => one.message).join("; "));
  } catch (error) {
    return opinion("incomplete", [], error.cause?.message ?? error.message);
  }
}

function opinion(verdict, findings, problem) {
  const passes = verdict === "pass" || verdict === "review";
  const told = findings.filter((one) => one.blocks).map((one) => one.message);
  const sentence = passes ? "" : `newslint: ${told.join(" ") || problem || verdict}`;
  return { passes, verdict, findings, sentence };
}
