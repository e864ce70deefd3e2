// The verdict, the findings and the facts beside the draft. Everything is set as text: a draft cannot write the page.
import { goTo, placeOf, replace, utf16 } from "./editor.js";
import { count, language, say } from "./texts.js";
import { explain, remark } from "./service.js";

const verdict = document.getElementById("verdict");
const MOST = 3; // ways out that are shown

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function showVerdict(key, detail = "") {
  verdict.className = key;
  verdict.textContent = say(key) + (detail ? ` ${detail}` : "");
}

export function counted(findings) {
  const parts = ["error", "warning", "note"].map((severity) => [findings.filter((one) => one.severity === severity).length, severity]);
  return parts.filter(([number]) => number).map(([number, severity]) => count(number, severity)).join(", ");
}

export function showFindings(report, source, feedback) {
  const panel = document.getElementById("findings");
  const items = report.findings.map((finding) => entry(finding, source, feedback));
  const others = [...report.failures, ...report.notices].map((one) => element("p", { className: "quiet", textContent: one[`message_${language.now}`] }));
  panel.replaceChildren(items.length ? element("ol", {}, ...items) : element("p", { textContent: say("nothing") }), ...others);
}

function entry(finding, source, feedback) {
  const place = element("button", { type: "button", className: "link", textContent: `${say("line")} ${finding.line}` });
  place.addEventListener("click", () => goTo(finding));
  const rule = element("button", { type: "button", className: "link rule", textContent: finding.rule });
  rule.addEventListener("click", () => showRule(finding.rule));
  const head = element("p", {}, element("span", { className: "kind", textContent: say(finding.severity) }), " · ", place, " · ", rule);
  const ways = element("div", { className: "ways" }, ...waysOut(finding, source), ...(feedback ? [wrong(finding, source)] : []));
  return element("li", { className: finding.severity }, head, element("p", { textContent: finding[`message_${language.now}`] }), ways);
}

function waysOut(finding, source) {
  return finding.fixes.slice(0, MOST).map((fix) => {
    const label = fix.text === "" ? say("remove") : (fix.start === fix.end ? say("insert") : say("replace")) + fix.text;
    const button = element("button", { type: "button", textContent: label });
    button.addEventListener("click", () => apply(finding, fix, source));
    return button;
  });
}

function wrong(finding, source) {
  const button = element("button", { type: "button", className: "link", textContent: say("wrong") });
  button.addEventListener("click", async () => {
    button.disabled = true;
    const problem = await remark({ rule: finding.rule, text: finding.text, sentence: finding.text && sentenceOf(finding, source) }).catch((error) => error.message);
    button.replaceWith(element("span", { className: "quiet", role: "status", textContent: problem ? say("notKept") + problem : say("thanks") }));
  });
  return button;
}

// The service keeps a sentence only if it was told to.
function sentenceOf(finding, source) {
  const before = source.slice(0, finding.start_utf16).split(/(?<=[.!?…])["”’)]*\s+|\n/u).at(-1);
  const after = source.slice(finding.end_utf16).split(/(?<=[.!?…])["”’)]*\s+|\n/u)[0];
  return (before + source.slice(finding.start_utf16, finding.end_utf16) + after).slice(0, 1000);
}

// A fix holds for the text that was checked; it is moved to where its finding lies now, and left alone if that is gone.
export function apply(finding, fix, source) {
  const place = placeOf(finding);
  if (!place) return false;
  const moved = place.start - finding.start_utf16;
  replace(utf16(source, fix.start) + moved, utf16(source, fix.end) + moved, fix.text);
  return true;
}

async function showRule(rule) {
  const dialog = document.getElementById("explanation");
  const markdown = await explain(rule, language.now);
  dialog.querySelector("h2").textContent = rule;
  dialog.querySelector(".prose").replaceChildren(...rendered(markdown.replace(/^# .*\n+/, "")));
  dialog.showModal();
}

// The Markdown that pages of rules are written in: headings, lists, paragraphs, code. All of it is set as text.
function rendered(markdown) {
  const blocks = [];
  for (const line of markdown.split("\n")) {
    const [, mark, words] = /^(#+ |- )?(.*)$/.exec(line);
    const list = blocks.at(-1)?.tagName === "UL" ? blocks.at(-1) : null;
    if (mark === "- ") {
      const item = element("li", {}, ...inline(words));
      if (list) list.append(item); else blocks.push(element("ul", {}, item));
    } else if (mark) blocks.push(element("h3", { textContent: words }));
    else if (words) blocks.push(element("p", {}, ...inline(words)));
  }
  return blocks;
}

const LINK = /\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/;

const inline = (words) => words.split("`").flatMap((part, number) => (number % 2 ? [element("code", { textContent: part })] : linked(part.replaceAll("**", ""))));

// Split by a pattern with two groups: text, words of a link, its address, text ...
const linked = (words) => words.split(new RegExp(LINK, "g")).map((part, number, all) => [part, element("a", { href: all[number + 1], textContent: part, rel: "noreferrer", target: "_blank" }), ""][number % 3]);

export function showTable(id, rows) {
  const panel = document.getElementById(id);
  if (!rows?.length) return panel.replaceChildren(element("p", { textContent: say("nothing") }));
  const names = Object.keys(rows[0]);
  const head = element("tr", {}, ...names.map((name) => element("th", { scope: "col", textContent: name })));
  const body = rows.map((row) => element("tr", {}, ...names.map((name) => element("td", { textContent: written(row[name]) }))));
  return panel.replaceChildren(element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
}

const written = (value) => (Array.isArray(value) ? value.map(written).join(", ") : value === null || value === undefined ? "" : String(value));
