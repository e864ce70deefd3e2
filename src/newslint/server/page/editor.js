// The draft and the marks that lie under it. Offsets are UTF-16, as strings count here.
const draft = document.getElementById("draft");
const layer = document.getElementById("marks");
let marks = [];
let seen = "";

export const text = () => draft.value;

// Findings count code points in fixes; strings count UTF-16.
export function utf16(source, offset) {
  let at = 0;
  for (let left = offset; left > 0; left -= 1) at += source.codePointAt(at) > 0xffff ? 2 : 1;
  return at;
}

export function setText(value) {
  draft.value = value;
  draft.dispatchEvent(new Event("input"));
}

export function setMarks(findings) {
  marks = findings.map((one) => ({ start: one.start_utf16, end: one.end_utf16, severity: one.severity, finding: one }));
  seen = draft.value;
  paint();
}

// Words that were not touched keep their marks while one types; a mark that was typed into goes.
export function follow() {
  const now = draft.value;
  let head = 0;
  while (head < seen.length && head < now.length && seen[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < seen.length - head && tail < now.length - head && seen.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const end = seen.length - tail;
  const moved = now.length - seen.length;
  marks = marks
    .filter((mark) => mark.end <= head || mark.start >= end)
    .map((mark) => (mark.start >= end && end > head - 1 && mark.start >= head && mark.end > head ? { ...mark, start: mark.start + moved, end: mark.end + moved } : mark));
  seen = now;
  paint();
}

// Where a finding lies now, or null when its words were changed since.
export const placeOf = (finding) => marks.find((mark) => mark.finding === finding) ?? null;

export function replace(start, end, value) {
  draft.focus();
  draft.setSelectionRange(start, end);
  // insertText keeps the browser's undo; where it is gone, the range is set
  if (!document.execCommand("insertText", false, value)) {
    draft.setRangeText(value, start, end, "end");
    draft.dispatchEvent(new Event("input"));
  }
}

export function goTo(finding) {
  const place = placeOf(finding);
  if (!place) return;
  draft.focus();
  draft.setSelectionRange(place.start, place.end);
  paint(finding);
  layer.querySelector(".here")?.scrollIntoView({ block: "center" });
}

function paint(here = null) {
  const value = draft.value;
  const parts = [];
  let at = 0;
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (mark.start < at) continue;
    const element = document.createElement("mark");
    element.className = mark.severity + (mark.start === mark.end ? " empty" : "") + (mark.finding === here ? " here" : "");
    element.textContent = value.slice(mark.start, mark.end);
    parts.push(value.slice(at, mark.start), element);
    at = mark.end;
  }
  layer.replaceChildren(...parts, `${value.slice(at)}\n`);
  draft.style.height = "auto";
  draft.style.height = `${Math.max(draft.scrollHeight, layer.scrollHeight)}px`;
}

addEventListener("resize", () => paint());
