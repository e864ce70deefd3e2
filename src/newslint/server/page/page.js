// Wires the page: what is typed is checked when one pauses, and only when it differs from what was checked last.
import { follow, setMarks, setText, text } from "./editor.js";
import { apply, counted, element, showFindings, showTable, showVerdict } from "./result.js";
import { check, keepToken } from "./service.js";
import { language, say, translatePage } from "./texts.js";

const PAUSE = 350; // milliseconds
const byId = (id) => document.getElementById(id);
const draft = byId("draft");
let waiting = 0;
let running = null;
let last = "";
let result = null; // the report, the text that it is about

const EXAMPLE = `Warga Oru Menutup Jalan Tambang

Oru - Warga kampung Oru menajadi saksi ketika tiga truk masuk ke hutan adat, Senin. Konon perusahaan itu sudah lama tidak punya izin.

"Kami hanya ingin jalan itu ditutup," kata Maria Wenda, ketua adat.

Bulan lalu, sungai di kampung itu berubah warna karena limbah tambang.
`;

function order() {
  const meta = {};
  for (const field of document.querySelectorAll("[data-meta]")) if (field.value.trim()) meta[field.dataset.meta] = field.value.trim();
  return { content: text(), format: byId("format").value, profile: byId("profile").value || null, lang: language.now, meta };
}

function later() {
  follow();
  clearTimeout(waiting);
  waiting = setTimeout(run, PAUSE);
}

async function run() {
  const asked = order();
  const key = JSON.stringify(asked);
  if (key === last) return;
  running?.abort();
  if (!asked.content.trim()) return clear();
  last = key;
  running = new AbortController();
  byId("verdict").textContent = say("checking");
  try {
    show(await check(asked, running.signal), asked.content);
  } catch (error) {
    if (error.name === "AbortError") return;
    last = "";
    showVerdict("incomplete", say("unreachable"));
  }
}

function clear() {
  last = "";
  result = null;
  setMarks([]);
  byId("verdict").className = "";
  byId("verdict").textContent = say("start");
  for (const id of ["findings", "sources", "timeline"]) byId(id).replaceChildren();
  for (const id of ["fix", "sarif"]) byId(id).disabled = true;
}

function show(answer, source) {
  if (answer.status === 401) byId("token").showModal();
  const report = answer.reports?.json;
  if (!report) return showVerdict("incomplete", answer.detail);
  result = { report, source };
  if (source === text()) setMarks(report.findings);
  showVerdict(answer.verdict, counted(report.findings));
  showFindings(report, source, answer.feedback);
  showTable("sources", report.documents[0]?.sources);
  showTable("timeline", report.documents[0]?.timeline);
  byId("fix").disabled = !safe().length;
  byId("sarif").disabled = false;
}

const safe = () => result.report.findings.filter((one) => one.fixes.length === 1 && one.fixes[0].safe);

// From the end, so that what comes before keeps its place.
function fixAll() {
  const { source } = result;
  for (const one of safe().sort((a, b) => b.start - a.start)) apply(one, one.fixes[0], source);
}

function save(name, type, content) {
  const link = element("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function saveSarif() {
  const answer = await check({ ...order(), reports: ["sarif"] });
  if (answer.reports) save("newslint.sarif", "application/sarif+json", JSON.stringify(answer.reports.sarif));
}

const SUFFIX = { text: "txt", markdown: "md", html: "html" };

async function open(file) {
  const kind = file.name.toLowerCase().split(".").pop();
  if (kind === "docx") return openWord(file);
  byId("format").value = { md: "markdown", markdown: "markdown", html: "html", htm: "html" }[kind] ?? "text";
  return setText(await file.text());
}

// A Word document is read by the service; what it read is put here as text.
async function openWord(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const answer = await check({ content: btoa(binary), encoding: "base64", format: "docx", reports: ["json", "sarif"] });
  const read = answer.reports?.sarif.runs[0].artifacts?.find((one) => one.contents)?.contents.text;
  if (read === undefined) return showVerdict("incomplete", answer.detail ?? answer.reports.json.failures[0]?.[`message_${language.now}`]);
  byId("format").value = "text";
  setText(read);
  return byId("paper").after(element("p", { role: "status", textContent: say("asText") }));
}

function choose(tab) {
  for (const other of document.querySelectorAll("[role=tab]")) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    byId(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  tab.focus();
}

function tabs() {
  const all = [...document.querySelectorAll("[role=tab]")];
  for (const [number, tab] of all.entries()) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) choose(all[(number + step + all.length) % all.length]);
    });
  }
}

function dropping() {
  const paper = byId("paper");
  paper.addEventListener("dragover", (event) => { event.preventDefault(); paper.classList.add("over"); });
  paper.addEventListener("dragleave", () => paper.classList.remove("over"));
  paper.addEventListener("drop", (event) => {
    event.preventDefault();
    paper.classList.remove("over");
    if (event.dataTransfer.files.length) open(event.dataTransfer.files[0]);
  });
}

function speak(lang) {
  language.now = lang;
  localStorage.setItem("newslint-language", lang);
  byId("language").value = lang;
  translatePage();
  last = "";
  if (text().trim()) run(); else clear();
}

draft.addEventListener("input", later);
for (const field of document.querySelectorAll("[data-meta], #format, #profile")) field.addEventListener("input", later);
byId("language").addEventListener("change", (event) => speak(event.target.value));
byId("file").addEventListener("change", (event) => { if (event.target.files.length) open(event.target.files[0]); event.target.value = ""; });
byId("example").addEventListener("click", () => setText(EXAMPLE));
byId("copy").addEventListener("click", async (event) => { await navigator.clipboard.writeText(text()); event.target.textContent = say("copied"); });
byId("download").addEventListener("click", () => save(`draft.${SUFFIX[byId("format").value]}`, "text/plain", text()));
byId("fix").addEventListener("click", fixAll);
byId("sarif").addEventListener("click", saveSarif);
byId("token").addEventListener("close", () => { keepToken(byId("secret").value); byId("secret").value = ""; last = ""; run(); });
tabs();
dropping();
speak(localStorage.getItem("newslint-language") ?? (navigator.language.startsWith("en") ? "en" : "id"));
